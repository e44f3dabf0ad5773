package org.hearsay.annotate.attribution.weights;

/** Numbers of the fields of an ONNX model's messages, as onnx.proto has them. */
final class OnnxFields {
    static final int MODEL_GRAPH = 7;
    static final int MODEL_OPERATORS = 8;
    static final int OPERATORS_DOMAIN = 1;
    static final int OPERATORS_VERSION = 2;
    static final int GRAPH_NODE = 1;
    static final int GRAPH_INITIALIZER = 5;
    static final int NODE_INPUT = 1;
    static final int NODE_OUTPUT = 2;
    static final int NODE_NAME = 3;
    static final int NODE_OPERATOR = 4;
    static final int NODE_DOMAIN = 7;
    static final int TENSOR_NAME = 8;

    private OnnxFields() {}
}
