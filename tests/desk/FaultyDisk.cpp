#include "FaultyDisk.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <sqlite3.h>
#include <thread>

namespace faultyDisk {

namespace {

sqlite3_vfs *under = nullptr;
sqlite3_vfs over;
sqlite3_io_methods methods;
Fault armed = Fault::None;
int armedAt = 0;
int calls = 0;

/// What is written waits here while it is closed.
struct Gate {
    std::mutex mutex;
    std::condition_variable moved;
    bool isClosed = false;
    std::thread::id closedBy;
    int waiting = 0;
} gate;

void pass()
{
    std::unique_lock lock(gate.mutex);
    if (std::this_thread::get_id() == gate.closedBy)
        return;
    ++gate.waiting;
    gate.moved.wait(lock, [] { return !gate.isClosed; });
    --gate.waiting;
}

/// SQLite allots both: this, and behind it the file of the VFS below.
struct File {
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real();
}

bool fails()
{
    if (armed == Fault::None)
        return false;
    ++calls;
    if (armed == Fault::Late && calls == armedAt)
        std::this_thread::sleep_for(std::chrono::milliseconds(3));
    return (armed == Fault::Once && calls == armedAt) || (armed == Fault::Onward && calls >= armedAt);
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}
int read(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, size, at);
}
int write(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    pass();
    if (!fails())
        return realOf(file)->pMethods->xWrite(realOf(file), from, size, at);
    realOf(file)->pMethods->xWrite(realOf(file), from, size / 2, at);
    return SQLITE_IOERR_WRITE;
}
int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    return fails() ? SQLITE_IOERR_TRUNCATE : realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int sync(sqlite3_file *file, int flags)
{
    pass();
    return fails() ? SQLITE_IOERR_FSYNC : realOf(file)->pMethods->xSync(realOf(file), flags);
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lock(sqlite3_file *file, int level)
{
    return fails() ? SQLITE_IOERR_LOCK : realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkReservedLock(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}
int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int deviceCharacteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}
int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return fails() ? SQLITE_IOERR_SHMMAP : realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, to);
}
int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    const bool isTaking = (flags & SQLITE_SHM_LOCK) != 0; // letting go does not fail
    return isTaking && fails() ? SQLITE_IOERR_SHMLOCK
                               : realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void shmBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int shmUnmap(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const int code = under->xOpen(under, name, realOf(file), flags, outFlags);
    if (realOf(file)->pMethods)
        file->pMethods = &methods;
    return code;
}

} // namespace

bool install()
{
    under = sqlite3_vfs_find(nullptr);
    if (!under)
        return false;
    over = *under;
    over.zName = "faulty";
    over.szOsFile = int(sizeof(File)) + under->szOsFile;
    over.xOpen = &open;
    constexpr int withoutMemoryMaps = 2;
    methods = {withoutMemoryMaps,
               &closeFile,
               &read,
               &write,
               &truncate,
               &sync,
               &fileSize,
               &lock,
               &unlock,
               &checkReservedLock,
               &fileControl,
               &sectorSize,
               &deviceCharacteristics,
               &shmMap,
               &shmLock,
               &shmBarrier,
               &shmUnmap,
               nullptr,
               nullptr};
    return sqlite3_vfs_register(&over, 1) == SQLITE_OK;
}

void arm(Fault fault, int at)
{
    armed = fault;
    armedAt = at;
    calls = 0;
}

void disarm()
{
    armed = Fault::None;
}

bool hasStruck()
{
    return calls >= armedAt;
}

void closeGate()
{
    const std::lock_guard lock(gate.mutex);
    gate.isClosed = true;
    gate.closedBy = std::this_thread::get_id();
}

void openGate()
{
    const std::lock_guard lock(gate.mutex);
    gate.isClosed = false;
    gate.moved.notify_all();
}

bool isWaitedFor()
{
    const std::lock_guard lock(gate.mutex);
    return gate.isClosed && gate.waiting > 0;
}

} // namespace faultyDisk
