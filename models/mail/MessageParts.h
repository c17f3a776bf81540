#pragma once

#include "models/mail/DecodedMail.h"

#include <gmime/gmime.h>

namespace certlink {

/// Puts a message's texts and attachments into the mail, best text first (DecodedMail::bodies), with a remark where
/// there is more than is read. `parsed`: the bytes it was parsed from. `charset`: a person's choice for every text;
/// empty: each text's own. `depth`: how many mails, each a file in the next, lie around this one. For this folder
/// alone.
void readParts(GMimeMessage *message, const QByteArray &parsed, const QByteArray &charset, int depth,
               DecodedMail &mail);

} // namespace certlink
