/* The same program as BinaryTrees.java; a tree is freed where Java forgets it. */
#include "bare.h"
#include "heap.h"

#define DEPTH 16
#define PASSES 8

typedef struct Node { struct Node *left, *right; } Node;

static Node *tree(int depth) {
    Node *node = allocate(sizeof(Node));
    if (depth == 0) {
        node->left = node->right = NULL;
    } else {
        node->left = tree(depth - 1);
        node->right = tree(depth - 1);
    }
    return node;
}

static int count(const Node *node) {
    return node->left == NULL ? 1 : 1 + count(node->left) + count(node->right);
}

static void drop(Node *node) {
    if (node->left != NULL) {
        drop(node->left);
        drop(node->right);
    }
    release(node, sizeof(Node));
}

const char *kernel_name(void) { return "binary-trees"; }

int64_t kernel(void) {
    Node *lasting = tree(DEPTH);
    int64_t nodes = 0;
    for (int pass = 0; pass < PASSES; pass++) {
        for (int depth = 4; depth <= DEPTH; depth += 3) {
            for (int i = 1 << (DEPTH - depth); i > 0; i--) {
                Node *short_lived = tree(depth);
                nodes += count(short_lived);
                drop(short_lived);
            }
        }
    }
    int64_t result = nodes * 31 + count(lasting);
    drop(lasting);
    return result;
}
