/* The same program as JsonParsing.java: tagged values, growing arrays, chained hash tables; all freed after each pass. */
#include "bare.h"
#include "heap.h"

#define RECORDS 400
#define PASSES 40
#define BUCKETS 16
#define TEXT_SIZE 100000

typedef enum { NOTHING, TRUTH, WHOLE, REAL, STRING, ARRAY, OBJECT } Kind;

typedef struct Value Value;
typedef struct Member Member;

typedef struct { int length, capacity; char *bytes; } Text;
struct Member { Member *next; Text name; int32_t hash; Value *value; };

struct Value {
    Kind kind;
    union {
        int truth;
        int64_t whole;
        double real;
        Text string;
        struct { int length, capacity; Value **elements; } array;
        Member *buckets[BUCKETS];
    } as;
};

static char text[TEXT_SIZE];
static int at;

static Value *value(void);

/* There is no library whose memcpy gcc could call instead. */
static void __attribute__((optimize("no-tree-loop-distribute-patterns"))) copy(void *to, const void *from, int length) {
    for (int i = 0; i < length; i++) ((char *)to)[i] = ((const char *)from)[i];
}

/* Twice the room for what is in it. */
static void *grow(void *old, size_t used, size_t size) {
    char *room = allocate(size);
    copy(room, old, (int)used);
    release(old, used);
    return room;
}

static int write_text(int end, const char *s) {
    while (*s) text[end++] = *s++;
    return end;
}

static int write_int(int end, int32_t value) {
    char digits[10];
    int n = 0;
    uint32_t rest = value < 0 ? -(uint32_t)value : (uint32_t)value;
    if (value < 0) text[end++] = '-';
    do {
        digits[n++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    while (n) text[end++] = digits[--n];
    return end;
}

static void document(void) {
    int end = write_text(0, "[");
    uint32_t seed = 42;
    for (int i = 0; i < RECORDS; i++) {
        seed = seed * 1103515245u + 12345u;
        end = write_text(end, i == 0 ? "" : ",\n");
        end = write_int(write_text(end, "{\"id\": "), i);
        end = write_int(write_text(end, ", \"name\": \"item \\\""), (int32_t)(seed & 0xffff));
        end = write_int(write_text(end, "\\\"\", \"weight\": "), (int32_t)(seed >> 20));
        end = write_int(write_text(end, "."), (int32_t)(seed >> 8 & 7));
        end = write_text(end, ", \"tags\": [\"red\", \"");
        end = write_text(end, (seed & 1) == 0 ? "small" : "large");
        end = write_text(end, "\", null], \"on\": ");
        end = write_text(end, (seed & 2) == 0 ? "true" : "false");
        end = write_int(write_text(end, ", \"place\": {\"x\": "), (int32_t)seed % 1000);
        end = write_int(write_text(end, ", \"y\": -"), i);
        end = write_text(end, "}}");
    }
    text[write_text(end, "]")] = 0;
}

static void skip(void) {
    while (text[at] <= ' ') at++;
}

static void separator(void) {
    skip();
    if (text[at] == ',') {
        at++;
        skip();
    }
}

static Text string(void) {
    Text s = {0, 16, allocate(16)};
    at++;
    while (1) {
        char c = text[at++];
        if (c == '"') return s;
        if (c == '\\') c = text[at++];
        if (s.length == s.capacity) {
            s.bytes = grow(s.bytes, (size_t)s.capacity, (size_t)s.capacity * 2);
            s.capacity *= 2;
        }
        s.bytes[s.length++] = c;
    }
}

static int32_t string_hash(const Text *s) {
    uint32_t hash = 0;
    for (int i = 0; i < s->length; i++) hash = hash * 31 + (uint8_t)s->bytes[i];
    return (int32_t)hash;
}

static int same(const Text *a, const Text *b) {
    if (a->length != b->length) return 0;
    for (int i = 0; i < a->length; i++) if (a->bytes[i] != b->bytes[i]) return 0;
    return 1;
}

static Value *make(Kind kind) {
    Value *v = allocate(sizeof(Value));
    v->kind = kind;
    return v;
}

static void drop(Value *v) {
    if (v->kind == STRING) {
        release(v->as.string.bytes, (size_t)v->as.string.capacity);
    } else if (v->kind == ARRAY) {
        for (int i = 0; i < v->as.array.length; i++) drop(v->as.array.elements[i]);
        release(v->as.array.elements, (size_t)v->as.array.capacity * sizeof(Value *));
    } else if (v->kind == OBJECT) {
        for (int i = 0; i < BUCKETS; i++) {
            for (Member *m = v->as.buckets[i], *next; m != NULL; m = next) {
                next = m->next;
                drop(m->value);
                release(m->name.bytes, (size_t)m->name.capacity);
                release(m, sizeof(Member));
            }
        }
    }
    release(v, sizeof(Value));
}

static void put_member(Value *object, Text name, Value *value) {
    int32_t hash = string_hash(&name);
    Member **slot = &object->as.buckets[((uint32_t)hash ^ (uint32_t)hash >> 16) % BUCKETS];
    for (Member *m = *slot; m != NULL; m = m->next) {
        if (m->hash == hash && same(&m->name, &name)) {
            drop(m->value);
            m->value = value;
            release(name.bytes, (size_t)name.capacity);
            return;
        }
    }
    Member *m = allocate(sizeof(Member));
    *m = (Member){*slot, name, hash, value};
    *slot = m;
}

static Value *object(void) {
    Value *v = make(OBJECT);
    for (int i = 0; i < BUCKETS; i++) v->as.buckets[i] = NULL;
    at++;
    skip();
    while (text[at] != '}') {
        Text name = string();
        skip();
        at++;
        Value *member = value();
        put_member(v, name, member);
        separator();
    }
    at++;
    return v;
}

static Value *array(void) {
    Value *v = make(ARRAY);
    v->as.array.length = 0;
    v->as.array.capacity = 10;
    v->as.array.elements = allocate(10 * sizeof(Value *));
    at++;
    skip();
    while (text[at] != ']') {
        if (v->as.array.length == v->as.array.capacity) {
            size_t used = (size_t)v->as.array.capacity * sizeof(Value *);
            v->as.array.elements = grow(v->as.array.elements, used, used * 2);
            v->as.array.capacity *= 2;
        }
        v->as.array.elements[v->as.array.length++] = value();
        separator();
    }
    at++;
    return v;
}

static int64_t digits(void) {
    int64_t number = 0;
    for (char c = text[at]; c >= '0' && c <= '9'; c = text[++at]) number = number * 10 + (c - '0');
    return number;
}

static Value *number(void) {
    int negative = text[at] == '-';
    if (negative) at++;
    int64_t whole = digits();
    if (text[at] != '.') {
        Value *v = make(WHOLE);
        v->as.whole = negative ? -whole : whole;
        return v;
    }
    int start = ++at;
    int64_t fraction = digits();
    double scale = 1;
    for (int i = start; i < at; i++) scale *= 10;
    double real = (double)whole + (double)fraction / scale;
    Value *v = make(REAL);
    v->as.real = negative ? -real : real;
    return v;
}

static Value *word(int length, Kind kind, int truth) {
    Value *v = make(kind);
    v->as.truth = truth;
    at += length;
    return v;
}

static Value *value(void) {
    skip();
    switch (text[at]) {
    case '{': return object();
    case '[': return array();
    case '"': {
        Text s = string();
        Value *v = make(STRING);
        v->as.string = s;
        return v;
    }
    case 't': return word(4, TRUTH, 1);
    case 'f': return word(5, TRUTH, 0);
    case 'n': return word(4, NOTHING, 0);
    default: return number();
    }
}

static int64_t hash(const Value *v) {
    switch (v->kind) {
    case NOTHING: return 7;
    case TRUTH: return v->as.truth ? 11 : 13;
    case WHOLE: return v->as.whole;
    case REAL: {
        union { double real; int64_t bits; } both = {v->as.real};
        return both.bits;
    }
    case STRING: return string_hash(&v->as.string);
    case ARRAY: {
        uint64_t h = 5;
        for (int i = 0; i < v->as.array.length; i++) h = h * 31 + (uint64_t)hash(v->as.array.elements[i]);
        return (int64_t)h;
    }
    default: {
        uint64_t sum = 3;
        for (int i = 0; i < BUCKETS; i++) {
            for (const Member *m = v->as.buckets[i]; m != NULL; m = m->next) sum += (uint64_t)(m->hash * INT64_C(17) ^ hash(m->value));
        }
        return (int64_t)sum;
    }
    }
}

const char *kernel_name(void) { return "json"; }

int64_t kernel(void) {
    if (text[0] == 0) document();
    uint64_t h = 0;
    for (int i = 0; i < PASSES; i++) {
        at = 0;
        Value *v = value();
        h = h * 31 + (uint64_t)hash(v);
        drop(v);
    }
    return (int64_t)h;
}
