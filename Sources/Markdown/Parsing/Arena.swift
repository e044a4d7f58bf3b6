internal import CCMark

/// The memory of one parsed document: libcmark allocates from it by moving a pointer, and all of it is freed at once.
///
/// libcmark's allocator functions take no context, so the arena that is in use is kept in a thread-specific value
/// for as long as ``lend(_:)`` runs. Each thread sees its own, and a call inside a call puts the outer one back.
struct Arena: ~Copyable {
    private let state: UnsafeMutablePointer<ArenaState>

    /// An arena whose first block has room for so many bytes.
    init(capacity: Int) {
        state = .allocate(capacity: 1)
        state.initialize(to: ArenaState(capacity: capacity))
    }

    deinit {
        state.pointee.freeBlocks()
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// Calls the closure with an allocator that takes memory from this arena, on this thread, until the closure
    /// returns.
    borrowing func lend<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        let outer = pthread_getspecific(currentArena)
        pthread_setspecific(currentArena, state)
        defer { pthread_setspecific(currentArena, outer) }
        return withUnsafeMutablePointer(to: &state.pointee.allocator, body)
    }
}

/// The thread-specific value that holds the arena in use.
private let currentArena: pthread_key_t = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key, nil)
    precondition(status == 0, "no thread-specific key is left")
    return key
}()

/// The state of the arena that this thread lent. libcmark calls the allocator only while it is lent.
private var state: UnsafeMutablePointer<ArenaState> {
    guard let state = pthread_getspecific(currentArena) else {
        preconditionFailure("libcmark allocated outside of `lend`")
    }
    return state.assumingMemoryBound(to: ArenaState.self)
}

private struct ArenaState {
    /// The size of an allocation, before its bytes.
    static let headerSize = 8

    var allocator = cmark_mem(
        calloc: { count, size in
            let (total, overflow) = count.multipliedReportingOverflow(by: size)
            precondition(!overflow)
            let memory = state.pointee.allocate(total)
            memset(memory, 0, total)
            return memory
        },
        realloc: { memory, size in
            guard let memory else { return state.pointee.allocate(size) }
            return state.pointee.resize(memory, to: size)
        },
        free: { _ in })

    private var next: UnsafeMutableRawPointer
    private var end: UnsafeMutableRawPointer
    private var blocks: [UnsafeMutableRawPointer]
    private var nextBlockSize: Int

    init(capacity: Int) {
        let block = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        next = block
        end = block + capacity
        blocks = [block]
        nextBlockSize = capacity * 2
    }

    func freeBlocks() {
        for block in blocks { block.deallocate() }
    }

    mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let needed = Self.headerSize + (size + 7) & ~7
        if end - next < needed { addBlock(atLeast: needed) }
        next.storeBytes(of: size, as: Int.self)
        let memory = next + Self.headerSize
        next += needed
        return memory
    }

    mutating func resize(_ memory: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer {
        let oldSize = (memory - Self.headerSize).load(as: Int.self)
        let isLast = memory + (oldSize + 7) & ~7 == next
        if isLast && end - memory >= (size + 7) & ~7 {
            (memory - Self.headerSize).storeBytes(of: size, as: Int.self)
            next = memory + (size + 7) & ~7
            return memory
        }
        if size <= oldSize { return memory }
        let moved = allocate(size)
        moved.copyMemory(from: memory, byteCount: oldSize)
        return moved
    }

    private mutating func addBlock(atLeast needed: Int) {
        let size = max(needed, nextBlockSize)
        let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        blocks.append(block)
        next = block
        end = block + size
        nextBlockSize = min(size * 2, 8 << 20)
    }
}
