// What decoding costs without us: every mail of the folders given is parsed and each of its text
// parts decoded to UTF-8 by GMime alone. `check --jobs 1` is compared with this.
#include <gmime/gmime.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace {

struct Sum {
    size_t mails = 0;
    size_t characters = 0; ///< bytes of UTF-8; printed, so that nothing can be left out
};

void decodePart(GMimeObject *, GMimeObject *part, gpointer data)
{
    if (!GMIME_IS_TEXT_PART(part))
        return;
    char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    static_cast<Sum *>(data)->characters += text ? std::char_traits<char>::length(text) : 0;
    g_free(text);
}

void decodeFile(const std::string &path, Sum &sum)
{
    GMimeStream *stream = g_mime_stream_file_open(path.c_str(), "r", nullptr);
    if (!stream)
        return;
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_object_unref(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, nullptr);
    g_object_unref(parser);
    if (!message)
        return;
    ++sum.mails;
    const char *subject = g_mime_message_get_subject(message);
    sum.characters += subject ? std::char_traits<char>::length(subject) : 0;
    if (GMimeObject *root = g_mime_message_get_mime_part(message)) {
        if (GMIME_IS_MULTIPART(root))
            g_mime_multipart_foreach(GMIME_MULTIPART(root), decodePart, &sum);
        else
            decodePart(nullptr, root, &sum);
    }
    g_object_unref(message);
}

} // namespace

int main(int argc, char **argv)
{
    g_mime_init();
    Sum sum;
    for (int i = 1; i < argc; ++i) {
        std::vector<std::string> paths;
        for (const auto &entry : std::filesystem::directory_iterator(argv[i]))
            paths.push_back(entry.path().string());
        std::sort(paths.begin(), paths.end());
        for (const std::string &path : paths)
            decodeFile(path, sum);
    }
    std::printf("%zu mails, %zu bytes of text\n", sum.mails, sum.characters);
    g_mime_shutdown();
    return sum.mails > 0 ? 0 : 1;
}
