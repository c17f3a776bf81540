#pragma once

#include "models/mail/DecodedMail.h"

#include <gmime/gmime.h>

namespace certlink {

/// Puts what a message's headers say into the mail: subject, people, dates in Asia/Tokyo, Message-ID; with a remark on
/// each that had to be repaired or cannot be read. For this folder alone.
void readHeaders(GMimeMessage *message, DecodedMail &mail);

} // namespace certlink
