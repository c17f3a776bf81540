# Flags that hold for every target of this project, and the one way a layer becomes a library.

include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON) # and executables that are

add_library(certlink_flags INTERFACE)
target_compile_options(certlink_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow
    -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
if(CERTLINK_WERROR)
    target_compile_options(certlink_flags INTERFACE -Werror)
endif()
if(CERTLINK_SANITIZE)
    target_compile_options(certlink_flags INTERFACE -fsanitize=${CERTLINK_SANITIZE}
        -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(certlink_flags INTERFACE -fsanitize=${CERTLINK_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # A report names files and lines: whole debugging data cost a sixth of the time to compile, and as much to link.
        file(RELATIVE_PATH certlink_ignored ${PROJECT_BINARY_DIR} ${PROJECT_SOURCE_DIR}/.cmake/sanitizers.ignore)
        target_compile_options(certlink_flags INTERFACE -gline-tables-only -fsanitize-ignorelist=${certlink_ignored})
    endif()
endif()
if(NOT CERTLINK_SANITIZE) # sanitizers look at the same things themselves
    # What comes in was written by strangers: hardened as Debian's own packages are (tests/sources/hardening.py).
    target_compile_options(certlink_flags INTERFACE -fstack-protector-strong)
    if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
        target_compile_options(certlink_flags INTERFACE -fcf-protection)
    endif()
    # The checks of the C library need the optimiser.
    target_compile_options(certlink_flags INTERFACE "$<$<NOT:$<CONFIG:Debug,>>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
    target_link_options(certlink_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
endif()
if(CERTLINK_FUZZ)
    # libFuzzer follows what an input reaches in every library; clang cannot keep headers it precompiled.
    target_compile_options(certlink_flags INTERFACE -fsanitize=fuzzer-no-link)
    set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # ccache can only keep what was compiled with a precompiled header if the compiler names it.
    target_compile_options(certlink_flags INTERFACE -fpch-preprocess)
endif()
# Nothing compiled names the folder of the checkout, so that the compiler cache serves every checkout: __FILE__ stands
# in every line of a test.
target_compile_options(certlink_flags INTERFACE -fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=)
target_compile_definitions(certlink_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(certlink_flags INTERFACE ${PROJECT_SOURCE_DIR})

# The programs' allocator. A mail is some hundred small pieces: glibc takes a sixth of the time of a
# check for them, and joins the freed ones of thousands of mails at once, which held a keystroke up.
add_library(certlink_allocator INTERFACE)
if(NOT CERTLINK_SANITIZE) # sanitizers bring their own
    target_link_libraries(certlink_allocator INTERFACE PkgConfig::JEMALLOC)
endif()

# certlink_library(NAME [PUBLIC LIBRARIES...] [PRIVATE LIBRARIES...]): the folder's sources as the static
# library certlink::NAME. PUBLIC is what its headers show, PRIVATE what its sources alone use; it may
# include of nothing else (tests/sources/includes.py).
function(certlink_library name)
    cmake_parse_arguments(PARSE_ARGV 1 links "" "" "PUBLIC;PRIVATE")
    file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
    add_library(certlink_${name} STATIC ${sources})
    add_library(certlink::${name} ALIAS certlink_${name})
    set_target_properties(certlink_${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(certlink_${name} PUBLIC ${links_PUBLIC} PRIVATE ${links_PRIVATE} certlink_flags)
    target_include_directories(certlink_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    if(NOT CERTLINK_UNITE) # sources compiled at once read each header once anyway: precompiling them costs a sixth more
        target_precompile_headers(certlink_${name} PRIVATE <QDate> <QHash> <QList> <QString> <QStringList>)
    endif()
endfunction()
