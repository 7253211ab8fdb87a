// SPDX-License-Identifier: MIT
// A layer between SQLite and its files that keeps a checksum in every page (after the idea of SQLite's own
// checksum extension, which is no part of its library).
// Tested by tests/graph/store/store_test.cpp and tests/program/store_test.py.
#include "graph/store/checked_pages.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <span>

namespace entente::detail {
namespace {

constexpr std::size_t kContentBytes = kPageBytes - kReservedBytes;
constexpr const char* kName = "entente-checked";

using Page = std::array<unsigned char, kPageBytes>;

std::uint64_t word_at(const unsigned char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return std::endian::native == std::endian::little ? word : __builtin_bswap64(word);
}

/// Every step is a bijection of the state and of the word, so that a change within one word always shows. The
/// page's number goes in too: a page in the place of another shows as well.
std::uint64_t checksum(const Page& page, std::int64_t number) {
  std::uint64_t state = 0x656E74656E746531ULL ^ static_cast<std::uint64_t>(number);
  for (std::size_t i = 0; i < kContentBytes; i += sizeof state) {
    state = std::rotl(state ^ word_at(page.data() + i), 29) * 0x9E3779B97F4A7C15ULL;
  }
  return state ^ (state >> 32U);
}

bool has_checksum(const Page& page, std::int64_t number) {
  return checksum(page, number) == word_at(page.data() + kContentBytes);
}

/// As a page reads that was reserved but never written. Where a page in use does, SQLite finds it empty.
bool is_blank(const Page& page) {
  return std::all_of(page.begin(), page.end(), [](unsigned char byte) { return byte == 0; });
}

/// What SQLite holds for the main file. The system's own file lies behind it in the same memory.
struct CheckedFile {
  sqlite3_file file;
  std::int64_t bad_byte;
};

sqlite3_file* inner(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<CheckedFile*>(file) + 1);
}

int close(sqlite3_file* file) {
  const int code = inner(file)->pMethods->xClose(inner(file));
  file->pMethods = nullptr;
  return code;
}

int read(sqlite3_file* file, void* to, int amount, sqlite3_int64 offset) {
  const auto whole = static_cast<sqlite3_int64>(kPageBytes);
  // Of the header alone SQLite reads a few bytes before it knows the file.
  if (offset % whole != 0 || amount <= 100 || amount > whole) {
    return inner(file)->pMethods->xRead(inner(file), to, amount, offset);
  }
  Page page;
  const int code = inner(file)->pMethods->xRead(inner(file), page.data(), static_cast<int>(whole), offset);
  std::memcpy(to, page.data(), static_cast<std::size_t>(amount));
  if (code != SQLITE_OK || has_checksum(page, offset / whole) || is_blank(page)) return code;
  reinterpret_cast<CheckedFile*>(file)->bad_byte = offset;
  return SQLITE_IOERR_DATA;
}

int write(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
  const auto whole = static_cast<sqlite3_int64>(kPageBytes);
  if (amount != whole || offset % whole != 0) return SQLITE_IOERR_WRITE;  // no page of a store
  Page page;
  std::memcpy(page.data(), from, kPageBytes);
  std::uint64_t sum = checksum(page, offset / whole);
  if constexpr (std::endian::native != std::endian::little) sum = __builtin_bswap64(sum);
  std::memcpy(page.data() + kContentBytes, &sum, sizeof sum);
  return inner(file)->pMethods->xWrite(inner(file), page.data(), amount, offset);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  return inner(file)->pMethods->xTruncate(inner(file), size);
}
int sync(sqlite3_file* file, int flags) {
  return inner(file)->pMethods->xSync(inner(file), flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return inner(file)->pMethods->xFileSize(inner(file), size);
}
int lock(sqlite3_file* file, int level) {
  return inner(file)->pMethods->xLock(inner(file), level);
}
int unlock(sqlite3_file* file, int level) {
  return inner(file)->pMethods->xUnlock(inner(file), level);
}
int check_lock(sqlite3_file* file, int* result) {
  return inner(file)->pMethods->xCheckReservedLock(inner(file), result);
}
int file_control(sqlite3_file* file, int operation, void* argument) {
  return inner(file)->pMethods->xFileControl(inner(file), operation, argument);
}
int sector_size(sqlite3_file* file) {
  return inner(file)->pMethods->xSectorSize(inner(file));
}
int characteristics(sqlite3_file* file) {
  return inner(file)->pMethods->xDeviceCharacteristics(inner(file));
}

// Version 1 has neither shared memory, which a write-ahead log needs, nor memory mapping.
constexpr sqlite3_io_methods kMethods = {
    1,       close,      read,         write,       truncate,        sync,    file_size, lock,
    unlock,  check_lock, file_control, sector_size, characteristics, nullptr, nullptr,   nullptr,
    nullptr, nullptr,    nullptr};

sqlite3_vfs* system_vfs(sqlite3_vfs* vfs) {
  return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  sqlite3_vfs* system = system_vfs(vfs);
  if ((static_cast<unsigned>(flags) & SQLITE_OPEN_MAIN_DB) == 0)
    return system->xOpen(system, name, file, flags, out_flags);
  file->pMethods = nullptr;
  const int code = system->xOpen(system, name, inner(file), flags, out_flags);
  if (inner(file)->pMethods == nullptr) return code;
  file->pMethods = &kMethods;
  reinterpret_cast<CheckedFile*>(file)->bad_byte = 0;
  return code;
}

// The rest is the system's, which must be handed itself.
int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  return system_vfs(vfs)->xDelete(system_vfs(vfs), name, sync_folder);
}
int access(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
  return system_vfs(vfs)->xAccess(system_vfs(vfs), name, flags, result);
}
int full_path(sqlite3_vfs* vfs, const char* name, int size, char* out) {
  return system_vfs(vfs)->xFullPathname(system_vfs(vfs), name, size, out);
}
int randomness(sqlite3_vfs* vfs, int size, char* out) {
  return system_vfs(vfs)->xRandomness(system_vfs(vfs), size, out);
}
int sleep(sqlite3_vfs* vfs, int microseconds) {
  return system_vfs(vfs)->xSleep(system_vfs(vfs), microseconds);
}
int last_error(sqlite3_vfs* vfs, int size, char* out) {
  return system_vfs(vfs)->xGetLastError(system_vfs(vfs), size, out);
}
int current_time(sqlite3_vfs* vfs, double* out) {
  return system_vfs(vfs)->xCurrentTime(system_vfs(vfs), out);
}
int current_time_64(sqlite3_vfs* vfs, sqlite3_int64* out) {
  return system_vfs(vfs)->xCurrentTimeInt64(system_vfs(vfs), out);
}

sqlite3_vfs make_vfs() {
  sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
  sqlite3_vfs vfs{};
  vfs.iVersion = 2;
  vfs.szOsFile = system->szOsFile + static_cast<int>(sizeof(CheckedFile));
  vfs.mxPathname = system->mxPathname;
  vfs.zName = kName;
  vfs.pAppData = system;
  vfs.xOpen = open;
  vfs.xDelete = remove;
  vfs.xAccess = access;
  vfs.xFullPathname = full_path;
  vfs.xRandomness = randomness;  // no xDlOpen: nothing is ever loaded
  vfs.xSleep = sleep;
  vfs.xCurrentTime = current_time;
  vfs.xGetLastError = last_error;
  vfs.xCurrentTimeInt64 = current_time_64;
  return vfs;
}

CheckedFile* main_file(sqlite3* database) {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file));
  return file == nullptr || file->pMethods != &kMethods ? nullptr : reinterpret_cast<CheckedFile*>(file);
}

}  // namespace

const char* checked_vfs() {
  static sqlite3_vfs vfs = make_vfs();  // SQLite keeps it as long as the program runs
  static const int registered = sqlite3_vfs_register(&vfs, 0);
  return registered == SQLITE_OK ? kName : "";
}

void reserve_checksums(sqlite3* database) {
  int bytes = kReservedBytes;
  sqlite3_file_control(database, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
}

std::int64_t first_bad_byte(sqlite3* database) {
  const CheckedFile* file = main_file(database);
  return file == nullptr ? 0 : file->bad_byte;
}

std::string file_header(sqlite3* database) {
  CheckedFile* file = main_file(database);
  std::string header(100, '\0');
  if (file == nullptr) return "";
  sqlite3_int64 size = 0;
  file_size(&file->file, &size);
  header.resize(static_cast<std::size_t>(std::min<sqlite3_int64>(size, 100)));
  if (!header.empty()) read(&file->file, header.data(), static_cast<int>(header.size()), 0);
  return header;
}

PageScan scan_pages(sqlite3* database) {
  PageScan scan;
  CheckedFile* file = main_file(database);
  if (file == nullptr) return scan;
  sqlite3_int64 size = 0;
  file_size(&file->file, &size);
  scan.bytes = size;
  Page page;
  for (std::int64_t offset = 0; offset < scan.bytes; offset += static_cast<std::int64_t>(kPageBytes)) {
    if (read(&file->file, page.data(), static_cast<int>(kPageBytes), offset) != SQLITE_OK) {
      scan.bad.push_back(offset);
    } else if (!is_blank(page)) {
      ++scan.checked;
    }
  }
  return scan;
}

}  // namespace entente::detail
