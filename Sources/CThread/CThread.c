#define _GNU_SOURCE

#include "CThread.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

struct task {
    void (*work)(void *);
    void *argument;
#ifdef __linux__
    /// Where the process may run; empty where that is not known.
    cpu_set_t allowed;
#endif
};

#ifdef __linux__
static void begin_elsewhere(struct task *task, pthread_attr_t *attributes) {
    int here = sched_getcpu();
    CPU_ZERO(&task->allowed);
    if (here < 0 || here >= CPU_SETSIZE || sched_getaffinity(0, sizeof task->allowed, &task->allowed) != 0) return;
    cpu_set_t others = task->allowed;
    CPU_CLR(here, &others);
    if (CPU_COUNT(&others) > 0) pthread_attr_setaffinity_np(attributes, sizeof others, &others);
}

static void go_anywhere(const struct task *task) {
    if (CPU_COUNT(&task->allowed) == 0) return;
    pthread_setaffinity_np(pthread_self(), sizeof task->allowed, &task->allowed);
}
#else
static void begin_elsewhere(struct task *task, pthread_attr_t *attributes) { (void)task, (void)attributes; }
static void go_anywhere(const struct task *task) { (void)task; }
#endif

void cairn_heap_prepare(void) {
#ifdef __GLIBC__
    enum { MEBIBYTE = 1 << 20 };
    mallopt(M_TOP_PAD, MEBIBYTE);
    mallopt(M_MMAP_THRESHOLD, 8 * MEBIBYTE);
    mallopt(M_TRIM_THRESHOLD, 16 * MEBIBYTE);
#endif
}

static void *run(void *given) {
    struct task task = *(struct task *)given;
    free(given);
    go_anywhere(&task);
    task.work(task.argument);
    return NULL;
}

bool cairn_thread_start(void (*work)(void *), void *argument) {
    struct task *task = malloc(sizeof *task);
    if (task == NULL) return false;
    task->work = work;
    task->argument = argument;
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) {
        free(task);
        return false;
    }
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    begin_elsewhere(task, &attributes);
    pthread_t thread;
    bool started = pthread_create(&thread, &attributes, run, task) == 0;
    pthread_attr_destroy(&attributes);
    if (!started) free(task);
    return started;
}
