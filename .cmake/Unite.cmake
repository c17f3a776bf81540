# Sources compiled many at once: Qt's headers cost more than ours. So names without linkage differ within a folder
# (tests/sources/tidy.py looks at it the same way), but for `Texts`, which each file has of its own.

set(certlink_texts_of_a_file "#ifndef CERTLINK_JOIN
#define CERTLINK_JOIN_NOW(a, b) a##b
#define CERTLINK_JOIN(a, b) CERTLINK_JOIN_NOW(a, b)
#endif
#define Texts CERTLINK_JOIN(Texts_, CERTLINK_FILE)")

# Every target's sources by folder, so many at once.
function(certlink_unite at_once)
    certlink_targets_below(${PROJECT_SOURCE_DIR} targets)
    foreach(target ${targets})
        get_target_property(type ${target} TYPE)
        if(NOT type MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$")
            continue()
        endif()
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP
            UNITY_BUILD_UNIQUE_ID CERTLINK_FILE UNITY_BUILD_CODE_BEFORE_INCLUDE "${certlink_texts_of_a_file}"
            UNITY_BUILD_CODE_AFTER_INCLUDE "#undef Texts")
        get_target_property(home ${target} SOURCE_DIR)
        get_target_property(sources ${target} SOURCES)
        list(FILTER sources INCLUDE REGEX "\\.cpp$")
        list(SORT sources)
        set(count 0)
        foreach(source ${sources})
            get_filename_component(path ${source} ABSOLUTE BASE_DIR ${home})
            get_filename_component(folder ${path} DIRECTORY)
            math(EXPR batch "${count} / ${at_once}")
            math(EXPR count "${count} + 1")
            file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${folder})
            string(MAKE_C_IDENTIFIER "${folder}_${batch}" group)
            set_source_files_properties(${path} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${group})
        endforeach()
    endforeach()
endfunction()
