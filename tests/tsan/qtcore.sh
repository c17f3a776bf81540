#!/usr/bin/env bash
# Builds Qt Core with ThreadSanitizer from the source package of the installed Debian version, into build/tsan-qt/lib.
# Threads hand each other their data through Qt's events, mutexes and pools; where the sanitizer does not see those, it
# takes all of it for races. Half an hour of a processor, once.
set -euo pipefail
cd "$(dirname "$0")/../.."
source app/install-packages.sh
install_packages build tsan
mkdir -p build/tsan-qt/apt/{lists/partial,sources}
cd build/tsan-qt
version=$(dpkg-query -W -f='${source:Version}' libqt6core6)
[ -e "lib/$version" ] && exit 0

for list in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
    [ -e "$list" ] && sed -E 's/^Types:.*/Types: deb-src/; s/^deb /deb-src /' "$list" >"apt/sources/$(basename "$list")"
done
apt=(apt-get -qq -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$PWD/apt/sources"
    -o Dir::State::Lists="$PWD/apt/lists")
"${apt[@]}" update
"${apt[@]}" source "qt6-base=$version"

features=()
for feature in sanitizer sanitize_thread doubleconversion glib icu pcre2 system_pcre2 zlib zstd; do features+=("-DFEATURE_$feature=ON"); done
for feature in gui widgets sql network xml testlib concurrent dbus mimetype_database relocatable; do features+=("-DFEATURE_$feature=OFF"); done
cmake -S qt6-base-*/ -B . -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
    -DINSTALL_ARCHDATADIR="lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH)/qt6" -DINSTALL_DATADIR=share/qt6 \
    -DCMAKE_INSTALL_PREFIX=/usr -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF "${features[@]}" >configure.log
ninja Core
touch "lib/$version"
