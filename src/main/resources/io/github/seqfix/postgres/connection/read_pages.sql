-- For statements that read a page here and a page there: 18 would hand each page that is not in its memory to another
-- process, and wait for it, which takes twice the time.
set local effective_io_concurrency = 0
