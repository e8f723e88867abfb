// libvterm's one public header, so that the module map needs no absolute path.
#include <vterm.h>
