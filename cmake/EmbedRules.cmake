# SPDX-License-Identifier: MIT
# entente_embed_rules(OUTPUT_VARIABLE): writes a .cpp that carries the files of rules/ which the manifest lists
# and defines `builtin_rules()`. Editing a rule rewrites it; editing the manifest configures anew.
#
# Run as a script (-DRULES=dir -DFILES=a;b -DOUT=file) it writes the .cpp.
if(CMAKE_SCRIPT_MODE_FILE)
  set(code "// Generated from rules/ by cmake/EmbedRules.cmake.\n#include \"entente/extract/rule_set.hpp\"\n\n")
  string(APPEND code "namespace entente {\n\nRuleSource builtin_rules() {\n  RuleSource source;\n")
  foreach(path IN LISTS FILES)
    file(READ "${RULES}/${path}" text)
    string(LENGTH "${text}" length)
    string(APPEND code "  source.files.push_back({\"${path}\", std::string(")
    set(at 0)
    # Compilers cap the length of one literal; adjacent ones are joined.
    while(at LESS length OR at EQUAL 0)
      string(SUBSTRING "${text}" ${at} 16000 piece)
      string(APPEND code "R\"ent~(${piece})ent~\"\n")
      math(EXPR at "${at} + 16000")
    endwhile()
    string(APPEND code "), \"\"});\n")
  endforeach()
  string(APPEND code "  return source;\n}\n\n}  // namespace entente\n")
  file(WRITE "${OUT}" "${code}")
  return()
endif()

function(entente_embed_rules variable)
  set(rules ${PROJECT_SOURCE_DIR}/rules)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/builtin_rules.cpp)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${rules}/manifest)
  file(STRINGS ${rules}/manifest lines)
  set(files manifest)
  set(depends ${rules}/manifest)
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "#.*" "" line "${line}")
    string(STRIP "${line}" line)
    if(line STREQUAL "")
      continue()
    endif()
    string(REGEX REPLACE ".*[ \t]" "" path "${line}")
    if(NOT EXISTS ${rules}/${path})
      message(FATAL_ERROR "rules/manifest lists ${path}, which does not exist: remove the line or add the file")
    endif()
    list(APPEND files ${path})
    list(APPEND depends ${rules}/${path})
  endforeach()
  set(script ${PROJECT_SOURCE_DIR}/cmake/EmbedRules.cmake)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DRULES=${rules} "-DFILES=${files}" -DOUT=${out} -P ${script}
    DEPENDS ${depends} ${script}
    COMMENT "Embedding the rules" VERBATIM)
  set(${variable} ${out} PARENT_SCOPE)
endfunction()
