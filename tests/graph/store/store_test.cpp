// SPDX-License-Identifier: MIT
#include "entente/graph/store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "entente/core/claims_json.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/core/sha256.hpp"
#include "entente/core/utf8.hpp"
#include "graph/store/compression.hpp"
#include "graph/store/sqlite.hpp"
#include "tests/graph/store/folder.hpp"
#include "tests/support/claims.hpp"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Standing = StoreWriter::Standing;

constexpr std::chrono::milliseconds kNoWait{0};

/// A document whose quotes are in its text: the text is the names and quotes in a row.
struct Told {
  explicit Told(const std::string& id, const std::string& state = "Peru",
                const std::string& published = "2024") {
    test::Claims doc(id, published);
    doc.event(EventType::Protest, {doc.country("PER", state)});
    text = state + " Protest.";
    doc.record().sha256 = sha256(text);
    claims = doc.take();
    const auto size = static_cast<std::uint32_t>(count_code_points(state));
    claims.entities[0].mentions[0].span = {0, size};
    claims.events[0].evidence[0].span = {size + 1, size + 8};
  }
  [[nodiscard]] PackedDocument packed(std::string_view reader = "r1") const {
    return pack(claims, text, reader);
  }
  DocumentClaims claims;
  std::string text;
};

std::set<std::string> told_by(const std::string& path) {
  std::set<std::string> out;
  Store(path).for_each([&](DocumentClaims&& claims) { out.insert(claims_to_json(claims)); });
  return out;
}

std::string complaint(const std::function<void()>& action) {
  try {
    action();
  } catch (const IoError& error) {
    return error.what();
  }
  return "";
}

struct StoreFile : testing::Test {
  test::Folder folder;
  std::string path = folder / "s.store";

  void add(const std::vector<Told>& documents) const {
    StoreWriter writer(path, kNoWait);
    for (const Told& document : documents) writer.put(document.packed());
    writer.commit();
  }
};

TEST_F(StoreFile, GivesBackWhatWasPut) {
  const Told a("a");
  const Told b("b", "Việt Nam");
  add({a, b});
  EXPECT_EQ(Store(path).document_count(), 2U);
  EXPECT_EQ(told_by(path), (std::set<std::string>{claims_to_json(a.claims), claims_to_json(b.claims)}));
  const StoreCheck check = check_store(path);
  EXPECT_THAT(check.faults, IsEmpty());
  EXPECT_EQ(check.documents, 2U);
  EXPECT_EQ(check.quotes, 4U);
}

TEST_F(StoreFile, KnowsWhereADocumentStands) {
  const Told a("a");
  StoreWriter writer(path, kNoWait);
  EXPECT_EQ(writer.standing(a.claims.document, "r1"), Standing::New);
  writer.put(a.packed());
  EXPECT_EQ(writer.standing(a.claims.document, "r1"), Standing::Same);
  writer.commit();
  EXPECT_EQ(writer.standing(a.claims.document, "r1"), Standing::Same);
  EXPECT_EQ(writer.standing(a.claims.document, "r2"), Standing::OtherData);
  EXPECT_EQ(writer.standing(Told("a", "Peru", "2023").claims.document, "r1"), Standing::OtherData);
  EXPECT_EQ(writer.standing(Told("a", "Chile").claims.document, "r1"), Standing::OtherText);
  EXPECT_EQ(writer.standing(Told("b").claims.document, "r1"), Standing::New);
}

TEST_F(StoreFile, KnowsWhoReadItsDocuments) {
  const auto told = [](const std::vector<StoreReader>& readers) {
    std::string out;
    for (const StoreReader& reader : readers)
      out += reader.name + " " + std::to_string(reader.documents) + ";";
    return out;
  };
  StoreWriter writer(path, kNoWait);
  EXPECT_EQ(told(writer.readers()), "");
  for (const char* id : {"a", "b", "c"}) writer.put(Told(id).packed("r2"));
  EXPECT_EQ(told(writer.readers()), "r2 3;");
  writer.put(Told("b").packed("r1"));
  writer.put(Told("d").packed("r3"));
  writer.remove("d");
  writer.commit();
  EXPECT_EQ(told(writer.readers()), "r1 1;r2 2;");
  const StoreCheck check = check_store(path);
  EXPECT_THAT(check.faults, IsEmpty());
  EXPECT_EQ(told(check.readers), "r1 1;r2 2;");
}

TEST_F(StoreFile, ADocumentTakesThePlaceOfItsNamesake) {
  add({Told("a"), Told("b")});
  const Told other("a", "Chile");
  add({other});
  EXPECT_EQ(told_by(path),
            (std::set<std::string>{claims_to_json(other.claims), claims_to_json(Told("b").claims)}));
  EXPECT_THAT(check_store(path).faults, IsEmpty());
}

TEST_F(StoreFile, RemovesADocument) {
  add({Told("a"), Told("b")});
  {
    StoreWriter writer(path, kNoWait);
    EXPECT_FALSE(writer.remove("c"));
    EXPECT_TRUE(writer.remove("a"));
    EXPECT_FALSE(writer.remove("a"));
    EXPECT_EQ(writer.document_count(), 1U);
    writer.commit();
  }
  EXPECT_THAT(told_by(path), ElementsAre(claims_to_json(Told("b").claims)));
  EXPECT_THAT(check_store(path).faults, IsEmpty());
}

TEST_F(StoreFile, WhatWasNotCommittedIsTakenBack) {
  add({Told("a")});
  {
    StoreWriter writer(path, kNoWait);
    writer.put(Told("b").packed());
    writer.remove("a");
  }
  EXPECT_THAT(told_by(path), ElementsAre(claims_to_json(Told("a").claims)));
}

TEST_F(StoreFile, WithoutACommitThereIsNoFile) {
  { StoreWriter writer(path, kNoWait); }
  EXPECT_FALSE(std::filesystem::exists(path));
  {
    StoreWriter writer(path, kNoWait);
    writer.put(Told("a").packed());
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(StoreFile, HasOneWriterAtATime) {
  StoreWriter first(path, kNoWait);
  const std::string said = complaint([&] { StoreWriter second(path, std::chrono::milliseconds(30)); });
  EXPECT_THAT(said, HasSubstr("is being written by process " + std::to_string(::getpid()) + " on host "));
}

TEST_F(StoreFile, OfManyKilobytesComesBackToo) {
  Told big("big");
  for (std::uint64_t i = 0; i < 200000; ++i) big.text += static_cast<char>('!' + i * i % 89);
  big.claims.document.sha256 = sha256(big.text);
  add({Told("a"), big, Told("z")});
  const StoreCheck check = check_store(path);
  EXPECT_THAT(check.faults, IsEmpty());
  EXPECT_EQ(check.documents, 3U);
}

TEST_F(StoreFile, AQuoteThatIsNotInItsTextIsFound) {
  Told a("a", "Việt Nam");
  a.claims.events[0].evidence[0].span = {8, 15};  // one code point early
  Told b("b");
  b.claims.entities[0].mentions[0].span = {0, 4000000000U};
  Told c("c");
  c.claims.entities[0].mentions[0].quote = "Pera";
  add({a, b, c});
  const StoreCheck check = check_store(path);
  EXPECT_THAT(check.faults,
              ElementsAre("document 'a': 1 quotes are not in its text: 'Protest' is not at 8 to 15",
                          "document 'b': 1 quotes are not in its text: 'Peru' is not at 0 to 4000000000",
                          "document 'c': 1 quotes are not in its text: 'Pera' is not at 0 to 4"));
  EXPECT_EQ(check.quotes, 3U);
}

TEST_F(StoreFile, ATextOrClaimsOfAnotherAreFound) {
  Told a("a");
  PackedDocument packed = a.packed();
  packed.text = detail::compress("Peru Protest!");
  PackedDocument swapped = Told("b").packed();
  swapped.claims = Told("c").packed().claims;
  PackedDocument torn = Told("d").packed();
  torn.text.resize(torn.text.size() - 2);
  {
    StoreWriter writer(path, kNoWait);
    for (const PackedDocument* document : {&packed, &swapped, &torn}) writer.put(*document);
    writer.commit();
  }
  EXPECT_THAT(check_store(path).faults, ElementsAre("document 'a': its text is not the one that was read",
                                                    "document 'b': its claims are another's",
                                                    "document 'd': its text does not unpack"));
}

TEST_F(StoreFile, RowsThatWereChangedInSoundPagesAreFound) {
  for (const char* change :
       {"sha256='00'", "origin='00'", "reader=2", "checksum='00'", "claims=x'00'", "id='c'"}) {
    const std::string other = folder / "changed";
    std::filesystem::remove(other);
    {
      StoreWriter writer(other, kNoWait);
      writer.put(Told("a").packed("r1"));
      writer.put(Told("b").packed("r2"));
      writer.commit();
    }
    ASSERT_THAT(check_store(other).faults, IsEmpty());
    detail::Database(other, detail::Database::Access::Write, kNoWait)
        .run(("UPDATE documents SET " + std::string(change) + " WHERE number=1").c_str());
    const std::string id = std::string(change) == "id='c'" ? "c" : "a";
    EXPECT_THAT(check_store(other).faults,
                ElementsAre("document '" + id + "': it does not have its checksum"))
        << change;
  }
}

TEST_F(StoreFile, ChangedByteByByteIsNeverSound) {
  add({Told("a"), Told("b", "Việt Nam")});
  const std::string whole = test::content_of(path);
  ASSERT_GE(whole.size(), 4 * 4096U);
  for (std::size_t offset = 0; offset < whole.size(); offset += offset < 200 ? 1 : 97) {
    std::string damaged = whole;
    damaged[offset] = static_cast<char>(damaged[offset] ^ (1 << (offset % 8)));
    const std::string other = folder / "damaged";
    test::write_file(other, damaged);
    StoreCheck check;
    const std::string said = complaint([&] { check = check_store(other); });
    EXPECT_TRUE(!said.empty() || !check.faults.empty()) << offset;
  }
}

TEST(StoreCompression, RefusesWhatIsDamagedOrClaimsToBeHuge) {
  const std::string text(100000, 'x');
  std::string frame = detail::compress(text);
  EXPECT_LT(frame.size(), 200U);
  EXPECT_EQ(detail::decompress(frame), text);
  EXPECT_EQ(detail::decompress(detail::compress("")), "");
  EXPECT_FALSE(detail::decompress(frame.substr(0, frame.size() - 1)).has_value());
  EXPECT_FALSE(detail::decompress("").has_value());
  // A frame header that says 2^40 bytes.
  const std::string huge("\x28\xB5\x2F\xFD\xC0\x00\x00\x00\x00\x00\x00\x01\x00\x00", 14);
  EXPECT_FALSE(detail::decompress(huge).has_value());
}

}  // namespace
}  // namespace entente
