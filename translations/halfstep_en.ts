<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::CalibrationBox</name>
    <message numerus="yes">
        <source>%n sample(s) of %1</source>
        <translation>
            <numerusform>%n sample of %1</numerusform>
            <numerusform>%n samples of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::CompareView</name>
    <message numerus="yes">
        <source>%n sample(s) from %1</source>
        <translation>
            <numerusform>%n sample from %1</numerusform>
            <numerusform>%n samples from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DataCheck</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Input %1 has %n value(s) that are NaN or infinite.</source>
        <translation>
            <numerusform>Input %1 has %n value that is NaN or infinite.</numerusform>
            <numerusform>Input %1 has %n values that are NaN or infinite.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DataForm</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values from %1 to %2 (first %n)</source>
        <translation>
            <numerusform>Values from %1 to %2 (the first sample)</numerusform>
            <numerusform>Values from %1 to %2 (the first %n samples)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DiffPage</name>
    <message numerus="yes">
        <source>%n entries of %1 name no operators of these models.</source>
        <translation>
            <numerusform>%n entry of %1 names no operator of these models.</numerusform>
            <numerusform>%n entries of %1 name no operators of these models.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matched by hand.</source>
        <translation>
            <numerusform>%n matched by hand.</numerusform>
            <numerusform>%n matched by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message numerus="yes">
        <source>%n file(s) exist already.</source>
        <translation>
            <numerusform>%n file exists already.</numerusform>
            <numerusform>%n files exist already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FindingsPanel</name>
    <message numerus="yes">
        <source>%n sample(s) looked at</source>
        <translation>
            <numerusform>%n sample looked at</numerusform>
            <numerusform>%n samples looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::GraphPage</name>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n operator</numerusform>
            <numerusform>%n operators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arranging %n operator(s); the graph&apos;s blocks are shown meanwhile.</source>
        <translation>
            <numerusform>Arranging %n operator; the graph&apos;s blocks are shown meanwhile.</numerusform>
            <numerusform>Arranging %n operators; the graph&apos;s blocks are shown meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::GraphSearchBar</name>
    <message numerus="yes">
        <source>the first %n</source>
        <translation>
            <numerusform>the first one</numerusform>
            <numerusform>the first %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n so far</source>
        <translation>
            <numerusform>%n so far</numerusform>
            <numerusform>%n so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message numerus="yes">
        <source>%1: %n sample(s).</source>
        <translation>
            <numerusform>%1: %n sample.</numerusform>
            <numerusform>%1: %n samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1: %2</source>
        <translation>
            <numerusform>%n file written to %1: %2</numerusform>
            <numerusform>%n files written to %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n models; this is the first. File, Models in the same file lists them.</source>
        <translation>
            <numerusform>%1 holds %n model; this is the first. File, Models in the same file lists them.</numerusform>
            <numerusform>%1 holds %n models; this is the first. File, Models in the same file lists them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run over %n sample(s): the plots show the activation of what is selected.</source>
        <translation>
            <numerusform>Run over %n sample: the plots show the activation of what is selected.</numerusform>
            <numerusform>Run over %n samples: the plots show the activation of what is selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MemoryPage</name>
    <message numerus="yes">
        <source>at the peak %1 in %n tensor(s)</source>
        <translation>
            <numerusform>at the peak %1 in %n tensor</numerusform>
            <numerusform>at the peak %1 in %n tensors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MetadataNotes</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Operations</name>
    <message numerus="yes">
        <source>Open %n models</source>
        <translation>
            <numerusform>Open %n model</numerusform>
            <numerusform>Open %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PlanPage</name>
    <message numerus="yes">
        <source>Nothing will be written: %n operator(s) have no integer form. The table says which and what can be done; or go back and allow float where needed.</source>
        <translation>
            <numerusform>Nothing will be written: %n operator has no integer form. The table says which one and what can be done; or go back and allow float where needed.</numerusform>
            <numerusform>Nothing will be written: %n operators have no integer form. The table says which ones and what can be done; or go back and allow float where needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change precision of %n operator(s)</source>
        <translation>
            <numerusform>Change precision of %n operator</numerusform>
            <numerusform>Change precision of %n operators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n muted</numerusform>
            <numerusform>%n muted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::VerdictText</name>
    <message numerus="yes">
        <source>Same class as A on %1 of %n sample(s).</source>
        <translation>
            <numerusform>Same class as A on %1 of %n sample.</numerusform>
            <numerusform>Same class as A on %1 of %n samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outputs are equal on %n sample(s).</source>
        <translation>
            <numerusform>The outputs are equal on %n sample.</numerusform>
            <numerusform>The outputs are equal on %n samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output error %1 SQNR on %n sample(s).</source>
        <translation>
            <numerusform>Output error %1 SQNR on %n sample.</numerusform>
            <numerusform>Output error %1 SQNR on %n samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>95 %: A %1, B %2; %n sample(s)</source>
        <translation>
            <numerusform>95 %: A %1, B %2; %n sample</numerusform>
            <numerusform>95 %: A %1, B %2; %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>largest difference %1; %n sample(s)</source>
        <translation>
            <numerusform>largest difference %1; %n sample</numerusform>
            <numerusform>largest difference %1; %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n sample(s) a loss of up to %1 points is possible.</source>
        <translation>
            <numerusform>With %n sample a loss of up to %1 points is possible.</numerusform>
            <numerusform>With %n samples a loss of up to %1 points is possible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n sample(s) a loss of up to %1 points is possible; about %2 would tell it to 1 point.</source>
        <translation>
            <numerusform>With %n sample a loss of up to %1 points is possible; about %2 would tell it to 1 point.</numerusform>
            <numerusform>With %n samples a loss of up to %1 points is possible; about %2 would tell it to 1 point.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::FileTables</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::GraphNode</name>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n operator</numerusform>
            <numerusform>%n operators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::HeatMapPlot</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::HistogramPlot</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::Inspector</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen in %n sample(s)</source>
        <translation>
            <numerusform>Seen in %n sample</numerusform>
            <numerusform>Seen in %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::LayerErrorPlot</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::PerAxisPlot</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dead channel(s)</source>
        <translation>
            <numerusform>%n dead channel</numerusform>
            <numerusform>%n dead channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TablePanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
