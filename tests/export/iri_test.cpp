// SPDX-License-Identifier: MIT
#include "export/iri.hpp"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

TEST(Iri, OrdinaryIdsArePlain) {
  for (const char* id : {"country/VNM", "doc/a.txt", "event/2024-11-21-0a1b", "org/universiti-malaya"}) {
    EXPECT_TRUE(is_plain_id(id)) << id;
    EXPECT_EQ(as_iri(id), id);
    EXPECT_EQ(resolved(id), "https://w3id.org/entente/id/" + std::string(id));
  }
  for (const char* id : {"", ".", "doc/..", "/doc", "a//b", "a:b", "doc/a b", "doc/é", "doc/a%20b", "@id"}) {
    EXPECT_FALSE(is_plain_id(id)) << id;
  }
}

TEST(Iri, WhatMayNotStandInAnIriIsEncoded) {
  EXPECT_EQ(as_iri("doc/a b"), "doc/a%20b");
  EXPECT_EQ(as_iri("doc/a\"<>{}|\\^`\n"), "doc/a%22%3C%3E%7B%7D%7C%5C%5E%60%0A");
  EXPECT_EQ(as_iri("https://example.org/Đà?q=[1]#a#b"), "https://example.org/Đà?q=%5B1%5D#a%23b");
  EXPECT_EQ(as_iri("100%"), "100%25");
  EXPECT_EQ(as_iri("%zz%2f"), "%25zz%2f");
  EXPECT_EQ(as_iri("a\xFF"), "a%EF%BF%BD");  // repaired, and U+FFFD stands in no IRI
  EXPECT_EQ(as_iri("a\xEE\x80\x80?\xEE\x80\x80"),
            "a%EE%80%80?\xEE\x80\x80");  // private characters: in queries only
}

TEST(Iri, AuthoritiesAreOnesOrBecomeNames) {
  EXPECT_EQ(as_iri("http://user@[2001:db8::1]:80/x"), "http://user@[2001:db8::1]:80/x");
  EXPECT_EQ(as_iri("http://[x/"), "http://%5Bx/");
  EXPECT_EQ(as_iri("http://host:port/"), "http://host%3Aport/");
  EXPECT_EQ(as_iri("http://a@b@c/"), "http://a%40b@c/");
}

TEST(Iri, NothingIsABlankNodeOrAKeyword) {
  EXPECT_EQ(as_iri("_:b0"), "_%3Ab0");
  EXPECT_EQ(as_iri("@type"), "%40type");
  EXPECT_EQ(as_iri("12:34"), "12%3A34");
}

TEST(Iri, EncodingAgainChangesNothing) {
  for (const char* text :
       {"doc/a b", "_:b0", "@id", "100%", "http://host:port/[", "http://[::1]x/", "//a b/c?d e#f g"}) {
    EXPECT_EQ(as_iri(as_iri(text)), as_iri(text)) << text;
  }
}

TEST(Iri, ReferencesAreResolvedAsRfc3986Says) {
  EXPECT_EQ(resolved("doc/../x"), "https://w3id.org/entente/id/x");
  EXPECT_EQ(resolved("doc/.."), "https://w3id.org/entente/id/");
  EXPECT_EQ(resolved("../../../../x"), "https://w3id.org/x");
  EXPECT_EQ(resolved("./x/./y"), "https://w3id.org/entente/id/x/y");
  EXPECT_EQ(resolved("/x"), "https://w3id.org/x");
  EXPECT_EQ(resolved("//example.org/x"), "https://example.org/x");
  EXPECT_EQ(resolved("?q"), "https://w3id.org/entente/id/?q");
  EXPECT_EQ(resolved("http://example.org/../x"), "http://example.org/../x");
}

TEST(Iri, PrefixesOfTheContextAreExpandedAsInJsonLd) {
  EXPECT_EQ(resolved("schema:name"), "https://schema.org/name");
  EXPECT_EQ(resolved("ent:x"), "https://w3id.org/entente/ns#x");
  EXPECT_EQ(resolved("schema://x"), "schema://x");
  EXPECT_EQ(resolved("urn:x:y"), "urn:x:y");
}

}  // namespace
}  // namespace entente::detail
