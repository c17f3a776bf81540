#pragma once

namespace certlink {

/// Makes GMime ready; to be called before anything of it is used. Cheap after the first time, from
/// any thread.
void useGMime();

} // namespace certlink
