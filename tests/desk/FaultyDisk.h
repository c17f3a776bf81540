#pragma once

/// A disk under SQLite that fails: a VFS in the place of the default one, over it. What is written, synced,
/// locked, truncated, and every call about the shared memory of the WAL, is counted; the n-th fails or is
/// late. One for the whole program; faults are armed by the thread that meets them.
namespace faultyDisk {

enum class Fault {
    None,
    Once,   ///< the n-th call fails, half done
    Onward, ///< it and every one after it: the disk is gone
    Late,   ///< the n-th call is late
};

/// Puts it under every database opened from now on. False where SQLite does not take it.
[[nodiscard]] bool install();
/// Counts from 1 again; the call number `at` is the first to have the fault.
void arm(Fault fault, int at);
void disarm();
/// The armed call has come.
[[nodiscard]] bool hasStruck();

/// From now on whoever writes or syncs on another thread than this one waits at a gate, as at a disk that does not
/// answer, until it is opened.
void closeGate();
void openGate();
/// Somebody waits at the gate.
[[nodiscard]] bool isWaitedFor();

} // namespace faultyDisk
