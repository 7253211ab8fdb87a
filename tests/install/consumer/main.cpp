// SPDX-License-Identifier: MIT
// The library in one page: a text in, a graph out.
#include <entente/export/format.hpp>
#include <entente/extract/extractor.hpp>
#include <entente/extract/reader.hpp>
#include <entente/extract/rule_set.hpp>
#include <entente/graph/builder.hpp>
#include <iostream>
#include <utility>

int main() {
  const entente::CompiledRules compiled = entente::compile(entente::builtin_rules());
  if (!compiled.rules) return 1;
  entente::Extractor extractor(compiled.rules);
  entente::GraphBuilder builder;
  builder.add(extractor.extract(entente::make_document("sweden", "Sweden joined NATO on 7 March 2024.")));
  const entente::Graph graph = std::move(builder).build();
  entente::write(graph, *entente::find_format("jsonld"), entente::ExportOptions(), std::cout);
}
