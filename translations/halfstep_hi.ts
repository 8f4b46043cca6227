<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>app::ActionCollection</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what an action does (its shortcut)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>खोलें (&amp;O)…</translation>
    </message>
    <message>
        <source>Open a .tflite model</source>
        <translation>.tflite मॉडल खोलें</translation>
    </message>
    <message>
        <source>Open as &amp;B…</source>
        <translation>B के रूप में खोलें (&amp;B)…</translation>
    </message>
    <message>
        <source>Open a second model to compare with</source>
        <translation>तुलना के लिए दूसरा मॉडल खोलें</translation>
    </message>
    <message>
        <source>Open &amp;sample model</source>
        <translation>नमूना मॉडल खोलें (&amp;S)</translation>
    </message>
    <message>
        <source>Open the small digit classifier that comes with the program</source>
        <translation>प्रोग्राम के साथ आने वाला छोटा अंक क्लासिफ़ायर खोलें</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>फिर से पढ़ें (&amp;L)</translation>
    </message>
    <message>
        <source>Read the shown model&apos;s file again</source>
        <translation>दिखाए गए मॉडल की फ़ाइल फिर से पढ़ें</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>निर्यात करें (&amp;E)…</translation>
    </message>
    <message>
        <source>Save what the current page shows</source>
        <translation>मौजूदा पेज जो दिखाता है उसे सहेजें</translation>
    </message>
    <message>
        <source>&amp;Close model</source>
        <translation>मॉडल बंद करें (&amp;C)</translation>
    </message>
    <message>
        <source>Close the shown model</source>
        <translation>दिखाया गया मॉडल बंद करें</translation>
    </message>
    <message>
        <source>&amp;Forget recent files</source>
        <translation>हाल की फ़ाइलें भूलें (&amp;F)</translation>
    </message>
    <message>
        <source>Empty the list of recent files</source>
        <translation>हाल की फ़ाइलों की सूची खाली करें</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>बाहर निकलें (&amp;Q)</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>प्रोग्राम से बाहर निकलें</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>पीछे (&amp;B)</translation>
    </message>
    <message>
        <source>To the previous selection</source>
        <translation>पिछले चयन पर जाएँ</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>आगे (&amp;F)</translation>
    </message>
    <message>
        <source>To the next selection</source>
        <translation>अगले चयन पर जाएँ</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>ढूँढें (&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>यहाँ जाएँ (&amp;G)…</translation>
    </message>
    <message>
        <source>Select a tensor or an operator by its number</source>
        <translation>टेंसर या ऑपरेटर को उसकी संख्या से चुनें</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>अगली समस्या (&amp;N)</translation>
    </message>
    <message>
        <source>Select the next problem and its place</source>
        <translation>अगली समस्या और उसकी जगह चुनें</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>पिछली समस्या (&amp;P)</translation>
    </message>
    <message>
        <source>Select the previous problem and its place</source>
        <translation>पिछली समस्या और उसकी जगह चुनें</translation>
    </message>
    <message>
        <source>&amp;Quantize…</source>
        <translation>क्वांटाइज़ करें (&amp;Q)…</translation>
    </message>
    <message>
        <source>Make a smaller, integer or float16 model of model A</source>
        <translation>मॉडल A से छोटा, पूर्णांक या float16 मॉडल बनाएँ</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>तुलना करें (&amp;C)…</translation>
    </message>
    <message>
        <source>Run two models on the same data and see what differs</source>
        <translation>दो मॉडल एक ही डेटा पर चलाएँ और अंतर देखें</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>A और B की अदला-बदली करें (&amp;S)</translation>
    </message>
    <message>
        <source>Let the two models change places</source>
        <translation>दोनों मॉडलों की जगह आपस में बदलें</translation>
    </message>
    <message>
        <source>Model &amp;properties</source>
        <translation>मॉडल के गुण (&amp;P)</translation>
    </message>
    <message>
        <source>Show the model&apos;s summary in the inspector</source>
        <translation>मॉडल का सारांश इंस्पेक्टर में दिखाएँ</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>ग्राफ़ (&amp;G)</translation>
    </message>
    <message>
        <source>The graph of the shown model</source>
        <translation>दिखाए गए मॉडल का ग्राफ़</translation>
    </message>
    <message>
        <source>&amp;Tensors</source>
        <translation>टेंसर (&amp;T)</translation>
    </message>
    <message>
        <source>The table of tensors</source>
        <translation>टेंसरों की तालिका</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>ऑपरेटर (&amp;O)</translation>
    </message>
    <message>
        <source>The table of operators</source>
        <translation>ऑपरेटरों की तालिका</translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation>तुलना (&amp;C)</translation>
    </message>
    <message>
        <source>The comparison of A and B</source>
        <translation>A और B की तुलना</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>अगला पैनल (&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>कीबोर्ड को अगले पैनल पर ले जाएँ</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>लेआउट रीसेट करें (&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>सभी पैनल उनकी शुरुआती जगह पर वापस रखें</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>पूरी स्क्रीन (&amp;S)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>पूरी स्क्रीन का उपयोग करें</translation>
    </message>
    <message>
        <source>&amp;Fit graph</source>
        <translation>ग्राफ़ फ़िट करें (&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>पूरा ग्राफ़ दिखाएँ</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>ज़ूम इन (&amp;I)</translation>
    </message>
    <message>
        <source>Show the graph larger</source>
        <translation>ग्राफ़ को बड़ा दिखाएँ</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>ज़ूम आउट (&amp;U)</translation>
    </message>
    <message>
        <source>Show more of the graph</source>
        <translation>ग्राफ़ का ज़्यादा हिस्सा दिखाएँ</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>वास्तविक आकार (&amp;A)</translation>
    </message>
    <message>
        <source>Show the graph at its own size</source>
        <translation>ग्राफ़ को उसके अपने आकार में दिखाएँ</translation>
    </message>
    <message>
        <source>Colour by &amp;error</source>
        <translation>त्रुटि के अनुसार रंगें (&amp;E)</translation>
    </message>
    <message>
        <source>Colour the graph by the comparison&apos;s error in place of the precision</source>
        <translation>ग्राफ़ को प्रिसिज़न के बजाय तुलना की त्रुटि के अनुसार रंगें</translation>
    </message>
    <message>
        <source>&amp;About Halfstep</source>
        <translation>Halfstep के बारे में (&amp;A)</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>संस्करण और लाइसेंस</translation>
    </message>
    <message>
        <source>Search in the graph, or filter the current table or the outline</source>
        <translation>ग्राफ़ में खोजें, या मौजूदा तालिका या रूपरेखा छाँटें</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>अंतर(&amp;D)</translation>
    </message>
    <message>
        <source>What A and B differ in: operators, attributes, shapes, types, constants</source>
        <translation>A और B में क्या अलग है: ऑपरेटर, गुण, आकार, प्रकार, स्थिरांक</translation>
    </message>
    <message>
        <source>Reload when &amp;changed</source>
        <translation>बदलने पर फिर &amp;लोड करें</translation>
    </message>
    <message>
        <source>Read a model&apos;s file again as soon as another program has written it</source>
        <translation>किसी और प्रोग्राम के लिखते ही मॉडल की फ़ाइल फिर पढ़ें</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>फ़ा&amp;इल</translation>
    </message>
    <message>
        <source>Subgraphs, signatures, operator codes, buffers, metadata</source>
        <translation>सबग्राफ़, सिग्नेचर, ऑपरेटर कोड, बफ़र, मेटाडेटा</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>&amp;मान</translation>
    </message>
    <message>
        <source>The values of the selected constant, channel by channel</source>
        <translation>चुने हुए स्थिरांक के मान, चैनल दर चैनल</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;मेमोरी</translation>
    </message>
    <message>
        <source>Who holds the memory of the activations, and when</source>
        <translation>एक्टिवेशन की मेमोरी किसके पास है, और कब</translation>
    </message>
    <message>
        <source>C&amp;ost</source>
        <translation>ला&amp;गत</translation>
    </message>
    <message>
        <source>Where the bytes and the multiply-accumulates are</source>
        <translation>बाइट और गुणा-योग कहाँ हैं</translation>
    </message>
    <message>
        <source>Export for other &amp;programs…</source>
        <translation>अन्य &amp;प्रोग्रामों के लिए निर्यात…</translation>
    </message>
    <message>
        <source>Write C arrays, C conversions, golden vectors, or a converter program</source>
        <translation>C सरणियाँ, C रूपांतरण, संदर्भ वेक्टर या कन्वर्टर प्रोग्राम लिखें</translation>
    </message>
    <message>
        <source>&amp;Measure speed…</source>
        <translation>गति &amp;मापें…</translation>
    </message>
    <message>
        <source>Measure the time of one inference of a model</source>
        <translation>मॉडल के एक अनुमान का समय मापें</translation>
    </message>
    <message>
        <source>Close a&amp;ll models</source>
        <translation>सभी मॉडल बंद करें(&amp;L)</translation>
    </message>
    <message>
        <source>Close every open model</source>
        <translation>हर खुला मॉडल बंद करें</translation>
    </message>
    <message>
        <source>Show the next m&amp;odel</source>
        <translation>अगला मॉडल दिखाएँ(&amp;O)</translation>
    </message>
    <message>
        <source>Go from open model to open model</source>
        <translation>एक खुले मॉडल से दूसरे पर जाएँ</translation>
    </message>
    <message>
        <source>&amp;Commands and keys…</source>
        <translation>&amp;आदेश और कुंजियाँ…</translation>
    </message>
    <message>
        <source>Find and run any command; its keys</source>
        <translation>कोई भी आदेश खोजें और चलाएँ; उसकी कुंजियाँ</translation>
    </message>
    <message>
        <source>Save re&amp;port…</source>
        <translation>रिपोर्ट सहेजें (&amp;P)…</translation>
    </message>
    <message>
        <source>Save what is known of the shown model: as a web page, text or JSON, or for other viewers</source>
        <translation>दिखाए गए मॉडल के बारे में जो ज्ञात है उसे सहेजें: वेब पेज, टेक्स्ट या JSON के रूप में, या दूसरे दर्शकों के लिए</translation>
    </message>
    <message>
        <source>&amp;Run over samples…</source>
        <translation>नमूनों पर चलाएँ(&amp;R)…</translation>
    </message>
    <message>
        <source>Run the shown model over your data and see the histograms of its activations</source>
        <translation>दिखाए गए मॉडल को अपने डेटा पर चलाएँ और उसके एक्टिवेशन के हिस्टोग्राम देखें</translation>
    </message>
</context>
<context>
    <name>app::BenchDialog</name>
    <message>
        <source>Measure speed</source>
        <translation>गति मापें</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Made-up inputs are used; they change the speed of few models.</source>
        <translation>अभी कुछ नहीं मापा गया। बनावटी इनपुट लिए जाते हैं; वे बहुत कम मॉडलों की गति बदलते हैं।</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>मापें</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>क्या मापा जाता है</translation>
    </message>
    <message>
        <source> s</source>
        <translation> से.</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;मॉडल:</translation>
    </message>
    <message>
        <source>What computes:</source>
        <translation>गणना कौन करता है:</translation>
    </message>
    <message>
        <source>&amp;Threads:</source>
        <translation>&amp;थ्रेड:</translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation>&amp;लगभग:</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>%1 मापें</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>गणना कौन करता है</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>थ्रेड</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>माध्यिका</translation>
    </message>
    <message>
        <source>Half of the runs took less.</source>
        <translation>आधे रन इससे कम समय में हुए।</translation>
    </message>
    <message>
        <source>10 %</source>
        <translation>10 %</translation>
    </message>
    <message>
        <source>A tenth of the runs took less.</source>
        <translation>दसवाँ हिस्सा रन इससे कम समय में हुए।</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>A tenth of the runs took more.</source>
        <translation>दसवाँ हिस्सा रन में इससे अधिक समय लगा।</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>रन</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>मेमोरी</translation>
    </message>
</context>
<context>
    <name>app::Breadcrumbs</name>
    <message>
        <source>Where the shown graph lies</source>
        <translation>दिखाया गया ग्राफ़ कहाँ है</translation>
    </message>
</context>
<context>
    <name>app::CalibrationBox</name>
    <message>
        <source>Calibrations (*.hscal)</source>
        <translation>कैलिब्रेशन (*.hscal)</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) of %1</source>
        <translation>
            <numerusform>%1 का %n नमूना</numerusform>
            <numerusform>%1 के %n नमूने</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a part, samples %2 to %3 of %4</source>
        <translation>%1: एक भाग, %4 में से नमूने %2 से %3</translation>
    </message>
    <message>
        <source>Save the calibration</source>
        <translation>कैलिब्रेशन सहेजें</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 सहेजें</translation>
    </message>
    <message>
        <source>&amp;Merge parts…</source>
        <translation>भाग &amp;मिलाएँ…</translation>
    </message>
    <message>
        <source>Sa&amp;ve calibration…</source>
        <translation>कैलिब्रेशन &amp;सहेजें…</translation>
    </message>
    <message>
        <source>Puts calibrations of pieces of one dataset together, as one run over all had made them.</source>
        <translation>एक डेटासेट के टुकड़ों के कैलिब्रेशन जोड़ता है, मानो सब पर एक ही रन हुआ हो।</translation>
    </message>
    <message>
        <source>Later conversions use it without running the model again.</source>
        <translation>बाद के रूपांतरण मॉडल को फिर चलाए बिना इसका उपयोग करते हैं।</translation>
    </message>
    <message>
        <source>&amp;Add the missing samples…</source>
        <translation>छूटे हुए नमूने &amp;जोड़ें…</translation>
    </message>
    <message>
        <source>&amp;Add samples…</source>
        <translation>नमूने &amp;जोड़ें…</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>कैलिब्रेट करें</translation>
    </message>
    <message>
        <source>Choose all parts</source>
        <translation>सभी भाग चुनें</translation>
    </message>
    <message>
        <source>Merge calibrations</source>
        <translation>कैलिब्रेशन मिलाएँ</translation>
    </message>
    <message>
        <source>There are %1. Choose the same data again, prepared in the same way: only the missing samples are run.</source>
        <translation>%1 हैं। वही डेटा, उसी तरह तैयार, फिर चुनें: केवल छूटे हुए नमूने चलाए जाते हैं।</translation>
    </message>
    <message>
        <source>There are %1. Choose what comes behind them.</source>
        <translation>%1 हैं। चुनें कि उनके बाद क्या आए।</translation>
    </message>
    <message>
        <source>Add samples</source>
        <translation>नमूने जोड़ें</translation>
    </message>
</context>
<context>
    <name>app::CentralTabs</name>
    <message>
        <source>Graph</source>
        <translation>ग्राफ़</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>टेंसर</translation>
    </message>
    <message>
        <source>This subgraph has no tensors.</source>
        <translation>इस सबग्राफ़ में कोई टेंसर नहीं है।</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>This subgraph has no operators.</source>
        <translation>इस सबग्राफ़ में कोई ऑपरेटर नहीं है।</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>तुलना</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>अंतर</translation>
    </message>
    <message>
        <source>File</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>मेमोरी</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
</context>
<context>
    <name>app::ClassBars</name>
    <message>
        <source>Scores by class</source>
        <translation>क्लास के अनुसार स्कोर</translation>
    </message>
    <message>
        <source>%1: A %2, B %3</source>
        <translation>%1: A %2, B %3</translation>
    </message>
    <message>
        <source>%1 (label)</source>
        <translation>%1 (लेबल)</translation>
    </message>
</context>
<context>
    <name>app::CompareDialog</name>
    <message>
        <source>Compare two models</source>
        <translation>दो मॉडलों की तुलना करें</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>A (reference):</source>
        <translation>A (संदर्भ):</translation>
    </message>
    <message>
        <source>B (candidate):</source>
        <translation>B (उम्मीदवार):</translation>
    </message>
    <message>
        <source>Data for both</source>
        <translation>दोनों के लिए डेटा</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>तुलना करें</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>चुनें…</translation>
    </message>
    <message>
        <source>Choose model A</source>
        <translation>मॉडल A चुनें</translation>
    </message>
    <message>
        <source>Choose model B</source>
        <translation>मॉडल B चुनें</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>अभी कोई नहीं</translation>
    </message>
    <message>
        <source>Choose two models.</source>
        <translation>दो मॉडल चुनें।</translation>
    </message>
    <message>
        <source>Choose data that both models are run on. With labels the accuracy of both is measured.</source>
        <translation>वह डेटा चुनें जिस पर दोनों मॉडल चलाए जाएँगे। लेबल होने पर दोनों की सटीकता मापी जाती है।</translation>
    </message>
    <message>
        <source>Nothing is written to disk.</source>
        <translation>डिस्क पर कुछ नहीं लिखा जाता।</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>गणना कौन करता है</translation>
    </message>
    <message>
        <source>⚠ The ranges come from these samples: on others B may be less right. Held-back data with labels is better evidence.</source>
        <translation>⚠ परास इन्हीं नमूनों से आए हैं: दूसरों पर B कम सही हो सकता है। अलग रखा गया लेबल वाला डेटा बेहतर प्रमाण है।</translation>
    </message>
</context>
<context>
    <name>app::CompareView</name>
    <message>
        <source>Compare…</source>
        <translation>तुलना करें…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>निर्यात करें…</translation>
    </message>
    <message>
        <source>Other data or runtime…</source>
        <translation>दूसरा डेटा या रनटाइम…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>सैंपल</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>लेयर</translation>
    </message>
    <message>
        <source>Both models agree on every sample.</source>
        <translation>दोनों मॉडल हर सैंपल पर सहमत हैं।</translation>
    </message>
    <message>
        <source>Only where A and B &amp;disagree</source>
        <translation>केवल जहाँ A और B असहमत हैं (&amp;D)</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>तालिका निर्यात करें</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>तालिकाएँ (*.csv)</translation>
    </message>
    <message>
        <source>Run A and B on the same data: accuracy, error by layer, size and latency side by side.</source>
        <translation>A और B को एक ही डेटा पर चलाएँ: सटीकता, हर लेयर की त्रुटि, आकार और लेटेंसी साथ-साथ।</translation>
    </message>
    <message>
        <source>Open a second model, or quantize this one: then both run on the same data, with accuracy, error by layer, size and latency side by side.</source>
        <translation>दूसरा मॉडल खोलें या इसे क्वांटाइज़ करें: फिर दोनों एक ही डेटा पर चलेंगे, और सटीकता, हर लेयर की त्रुटि, आकार और लेटेंसी साथ-साथ दिखेंगे।</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>तुलना निर्यात करें</translation>
    </message>
    <message>
        <source>JSON (*.json);;Layers as a table (*.csv);;Text (*.txt)</source>
        <translation>JSON (*.json);;लेयर तालिका के रूप में (*.csv);;टेक्स्ट (*.txt)</translation>
    </message>
    <message>
        <source>A: %1. B: %2. Data: %3. Kernels: %4</source>
        <translation>A: %1. B: %2. डेटा: %3. कर्नेल: %4</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>तुलना रोकें</translation>
    </message>
    <message>
        <source>⚠ The ranges come from these very samples: on others B may be less right.</source>
        <translation>⚠ परास ठीक इन्हीं नमूनों से आए हैं: दूसरों पर B कम सही हो सकता है।</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) from %1</source>
        <translation>
            <numerusform>%1 से %n नमूना</numerusform>
            <numerusform>%1 से %n नमूने</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ConvertPage</name>
    <message>
        <source>&amp;Compare the new model with this one afterwards</source>
        <translation>बाद में नए मॉडल की तुलना इससे करें (&amp;C)</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>नई फ़ाइल</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>चुनें…</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>इसके बाद</translation>
    </message>
    <message>
        <source>Write the new model</source>
        <translation>नया मॉडल लिखना</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file in it.</source>
        <translation>यह एक फ़ोल्डर है। इसमें से कोई फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>This is the model that is quantized. Choose another file; the input stays as it is.</source>
        <translation>यही मॉडल क्वांटाइज़ किया जा रहा है। कोई दूसरी फ़ाइल चुनें; इनपुट जैसा है वैसा ही रहता है।</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>फ़ोल्डर %1 मौजूद नहीं है।</translation>
    </message>
    <message>
        <source>%1 exists. It is replaced only when the conversion succeeds.</source>
        <translation>%1 मौजूद है। रूपांतरण सफल होने पर ही इसे बदला जाता है।</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>रूपांतरित करें</translation>
    </message>
    <message>
        <source>on the &amp;same data that the ranges come from</source>
        <translation>उसी &amp;डेटा पर जिससे रेंज आई हैं</translation>
    </message>
    <message>
        <source>on &amp;other, held-back data with labels (better evidence)</source>
        <translation>&amp;अलग रखे गए, लेबल वाले दूसरे डेटा पर (बेहतर प्रमाण)</translation>
    </message>
    <message>
        <source>⚠ The ranges fit these samples best: on others the new model may be less right than the comparison says.</source>
        <translation>⚠ परास इन नमूनों पर सबसे ठीक बैठते हैं: दूसरों पर नया मॉडल तुलना के कथन से कम सही हो सकता है।</translation>
    </message>
    <message>
        <source>The new model is being written.</source>
        <translation>नया मॉडल लिखा जा रहा है।</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>अभी कोई योजना नहीं है।</translation>
    </message>
    <message>
        <source>Correct the path of the new file.</source>
        <translation>नई फ़ाइल का पथ सुधारें।</translation>
    </message>
    <message>
        <source>Choose data for the comparison, compare on the same data, or switch the comparison off.</source>
        <translation>तुलना के लिए डेटा चुनें, उसी डेटा पर तुलना करें, या तुलना बंद करें।</translation>
    </message>
    <message>
        <source>Choose data for the comparison, or switch the comparison off.</source>
        <translation>तुलना के लिए डेटा चुनें, या तुलना बंद करें।</translation>
    </message>
    <message>
        <source>The data for the comparison cannot be used: see below their path.</source>
        <translation>तुलना का डेटा काम में नहीं आ सकता: उसके पथ के नीचे देखें।</translation>
    </message>
    <message>
        <source>The data are being looked at.</source>
        <translation>डेटा देखा जा रहा है।</translation>
    </message>
</context>
<context>
    <name>app::ConverterDialog</name>
    <message>
        <source>Convert %1</source>
        <translation>%1 को बदलें</translation>
    </message>
    <message>
        <source>This starts a converter that you have installed, as a process of its own. In its command line %1 stands for the file and %2 for the model to write.</source>
        <translation>यह आपके लगाए हुए कन्वर्टर को अलग प्रोसेस में चलाता है। उसकी कमांड लाइन में %1 फ़ाइल है और %2 लिखा जाने वाला मॉडल।</translation>
    </message>
    <message>
        <source>What the converter prints</source>
        <translation>कन्वर्टर का आउटपुट</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>&amp;कमांड:</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>यहाँ &amp;लिखें:</translation>
    </message>
    <message>
        <source>Start converter</source>
        <translation>कन्वर्टर चलाएँ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>%1 could not be started. Is it installed, and in the search path?</source>
        <translation>%1 चल नहीं सका। क्या वह लगा हुआ है और खोज-पथ में है?</translation>
    </message>
    <message>
        <source>Give the command line of a converter.</source>
        <translation>किसी कन्वर्टर की कमांड लाइन दें।</translation>
    </message>
    <message>
        <source>The converter runs.</source>
        <translation>कन्वर्टर चल रहा है।</translation>
    </message>
    <message>
        <source>The converter was stopped.</source>
        <translation>कन्वर्टर रोक दिया गया।</translation>
    </message>
    <message>
        <source>The converter failed (exit code %1). What it printed says why.</source>
        <translation>कन्वर्टर विफल रहा (निकास कोड %1)। कारण उसके आउटपुट में है।</translation>
    </message>
    <message>
        <source>The converter ended well, but %1 is not there.</source>
        <translation>कन्वर्टर ठीक से समाप्त हुआ, पर %1 नहीं मिला।</translation>
    </message>
</context>
<context>
    <name>app::CostPage</name>
    <message>
        <source>What groups the constants</source>
        <translation>स्थिरांक किससे समूहित हों</translation>
    </message>
    <message>
        <source>Constants by operator</source>
        <translation>ऑपरेटर के अनुसार स्थिरांक</translation>
    </message>
    <message>
        <source>Constants by type</source>
        <translation>प्रकार के अनुसार स्थिरांक</translation>
    </message>
    <message>
        <source>Constants by subgraph</source>
        <translation>सबग्राफ़ के अनुसार स्थिरांक</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>ऑपरेटर के अनुसार</translation>
    </message>
    <message>
        <source>The model has no operator.</source>
        <translation>मॉडल में कोई ऑपरेटर नहीं है।</translation>
    </message>
    <message>
        <source>By precision</source>
        <translation>परिशुद्धता के अनुसार</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>स्थिरांक</translation>
    </message>
    <message>
        <source>The model has no constants.</source>
        <translation>मॉडल में कोई स्थिरांक नहीं है।</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>रूपांतरण</translation>
    </message>
    <message>
        <source>Nothing is converted from type to type while the model runs.</source>
        <translation>मॉडल चलते समय कुछ भी एक प्रकार से दूसरे में नहीं बदलता।</translation>
    </message>
    <message>
        <source>Add up the costs</source>
        <translation>लागत जोड़ें</translation>
    </message>
    <message>
        <source>Open a model to see where its bytes are.</source>
        <translation>मॉडल खोलें और देखें कि उसके बाइट कहाँ हैं।</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>परिशुद्धता</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>size (its share)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>फ़ाइल %1</translation>
    </message>
    <message>
        <source>buffers %1</source>
        <translation>बफ़र %1</translation>
    </message>
    <message>
        <source>all zero %1</source>
        <translation>पूरे शून्य %1</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MAC</translation>
    </message>
    <message>
        <source>unused %1</source>
        <translation>अप्रयुक्त %1</translation>
    </message>
    <message>
        <source>sharing saves %1</source>
        <translation>साझा करने से %1 बचे</translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>सबग्राफ़ %1</translation>
    </message>
    <message>
        <source>read by nothing</source>
        <translation>कोई नहीं पढ़ता</translation>
    </message>
</context>
<context>
    <name>app::DataCheck</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 और %n अन्य</numerusform>
            <numerusform>%1 और %n अन्य</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Input %1 has %n value(s) that are NaN or infinite.</source>
        <translation>
            <numerusform>इनपुट %1 में %n मान NaN या अनंत है।</numerusform>
            <numerusform>इनपुट %1 में %n मान NaN या अनंत हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Input %1 has %2 everywhere.</source>
        <translation>इनपुट %1 में हर जगह %2 है।</translation>
    </message>
    <message>
        <source>Input %1 has values from %2 to %3; the quantized input holds %4 to %5. Are they prepared as the model expects?</source>
        <translation>इनपुट %1 में %2 से %3 तक मान हैं; क्वांटाइज़्ड इनपुट %4 से %5 तक रखता है। क्या वे मॉडल की अपेक्षा के अनुसार तैयार हैं?</translation>
    </message>
    <message>
        <source>Input %1 reaches %2; the middle one of all samples reaches %3. Ranges by minimum and maximum follow the largest.</source>
        <translation>इनपुट %1 का मान %2 तक जाता है; बीच वाला नमूना %3 तक। न्यूनतम और अधिकतम से बने परास सबसे बड़े का अनुसरण करते हैं।</translation>
    </message>
    <message>
        <source>The same values as %1.</source>
        <translation>%1 जैसे ही मान।</translation>
    </message>
</context>
<context>
    <name>app::DataChoice</name>
    <message>
        <source>Folder of images</source>
        <translation>इमेज का फ़ोल्डर</translation>
    </message>
    <message>
        <source>List of files (.txt, .csv)</source>
        <translation>फ़ाइलों की सूची (.txt, .csv)</translation>
    </message>
    <message>
        <source>NumPy archive (.npz)</source>
        <translation>NumPy आर्काइव (.npz)</translation>
    </message>
    <message>
        <source>NumPy array (.npy)</source>
        <translation>NumPy ऐरे (.npy)</translation>
    </message>
    <message>
        <source>Raw numbers, little-endian</source>
        <translation>रॉ संख्याएँ, लिटिल-एंडियन</translation>
    </message>
    <message>
        <source>Saved calibration (.hscal)</source>
        <translation>सहेजा गया कैलिब्रेशन (.hscal)</translation>
    </message>
    <message>
        <source>Random dummy data (size and speed only)</source>
        <translation>रैंडम डमी डेटा (केवल आकार और गति के लिए)</translation>
    </message>
    <message>
        <source>no file or folder was chosen</source>
        <translation>कोई फ़ाइल या फ़ोल्डर नहीं चुना गया</translation>
    </message>
</context>
<context>
    <name>app::DataForm</name>
    <message>
        <source>&amp;Source:</source>
        <translation>स्रोत (&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation>पाथ (&amp;P):</translation>
    </message>
    <message>
        <source>Images:</source>
        <translation>इमेज:</translation>
    </message>
    <message>
        <source>labels.csv in the folder, or the key “label”</source>
        <translation>फ़ोल्डर में labels.csv, या कुंजी “label”</translation>
    </message>
    <message>
        <source>A .csv file (file,label or one label a line), or FILE.npz:KEY</source>
        <translation>.csv फ़ाइल (फ़ाइल,लेबल या हर पंक्ति में एक लेबल), या फ़ाइल.npz:कुंजी</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>लेबल (&amp;L):</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>मिला:</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>टाइप (&amp;T):</translation>
    </message>
    <message>
        <source>shape of one sample: 32,32,3</source>
        <translation>एक सैंपल का शेप: 32,32,3</translation>
    </message>
    <message>
        <source>S&amp;hape:</source>
        <translation>शेप (&amp;H):</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>संख्या (&amp;N):</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>सीड (&amp;E):</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>चुनें…</translation>
    </message>
    <message>
        <source>First sample</source>
        <translation>पहला सैंपल</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>इमेज का फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>%1 (%2);;All files (*)</source>
        <comment>kind (patterns)</comment>
        <translation>%1 (%2);;सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>डेटा चुनें</translation>
    </message>
    <message>
        <source>Write the shape of one sample, such as 32,32,3.</source>
        <translation>एक सैंपल का शेप लिखें, जैसे 32,32,3।</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>देखा जा रहा है…</translation>
    </message>
    <message>
        <source>Look at the data</source>
        <translation>डेटा देखना</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>अभी कुछ नहीं।</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n सैंपल</numerusform>
            <numerusform>%n सैंपल</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with labels</source>
        <translation>%1, लेबल के साथ</translation>
    </message>
    <message>
        <source>%1 without labels</source>
        <translation>%1, बिना लेबल के</translation>
    </message>
    <message numerus="yes">
        <source>Values from %1 to %2 (first %n)</source>
        <translation>
            <numerusform>मान %1 से %2 तक (पहला %n)</numerusform>
            <numerusform>मान %1 से %2 तक (पहले %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Random numbers say nothing about accuracy.</source>
        <translation>रैंडम संख्याएँ सटीकता के बारे में कुछ नहीं बतातीं।</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>ऐसी कोई फ़ाइल या फ़ोल्डर नहीं है।</translation>
    </message>
    <message>
        <source>This model takes images with the channels first (channels × height × width). If these are height × width × channels, transpose them.</source>
        <translation>यह मॉडल चैनल पहले वाली छवियाँ लेता है (चैनल × ऊँचाई × चौड़ाई)। यदि ये ऊँचाई × चौड़ाई × चैनल हैं, तो इन्हें ट्रांसपोज़ करें।</translation>
    </message>
    <message>
        <source>This model takes images with the channels last (height × width × channels). If these are channels × height × width, transpose them.</source>
        <translation>यह मॉडल चैनल अंत वाली छवियाँ लेता है (ऊँचाई × चौड़ाई × चैनल)। यदि ये चैनल × ऊँचाई × चौड़ाई हैं, तो इन्हें ट्रांसपोज़ करें।</translation>
    </message>
    <message>
        <source>The model takes the channels first: pixels are put into that order.</source>
        <translation>मॉडल चैनल पहले लेता है: पिक्सेल उसी क्रम में रखे जाते हैं।</translation>
    </message>
    <message>
        <source>The path is of another kind: %1.</source>
        <translation>पथ किसी और प्रकार का है: %1।</translation>
    </message>
</context>
<context>
    <name>app::DataPage</name>
    <message>
        <source>Representative data</source>
        <translation>प्रतिनिधि डेटा</translation>
    </message>
    <message>
        <source>This method needs no data.</source>
        <translation>इस विधि को डेटा की ज़रूरत नहीं है।</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>डेटा</translation>
    </message>
    <message>
        <source>Data and options</source>
        <translation>डेटा और विकल्प</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>नियम</translation>
    </message>
    <message>
        <source>Representative data (only for int8 and 16 bits)</source>
        <translation>प्रतिनिधि डेटा (केवल int8 और 16 बिट के लिए)</translation>
    </message>
    <message>
        <source>Keep the ran&amp;ges that the file has; no data are needed then</source>
        <translation>फ़ाइल की सीमाएँ रखें(&amp;G); तब डेटा की ज़रूरत नहीं</translation>
    </message>
    <message>
        <source>Keep ranges</source>
        <translation>सीमाएँ रखना</translation>
    </message>
    <message>
        <source>Scales and zero points of the activations stay those of the file where its types allow it.</source>
        <translation>जहाँ प्रकार अनुमति दें, एक्टिवेशन के स्केल और शून्य बिंदु फ़ाइल वाले ही रहते हैं।</translation>
    </message>
    <message>
        <source>Correct the shapes to go on.</source>
        <translation>आगे बढ़ने के लिए आकार सुधारें।</translation>
    </message>
    <message>
        <source>This method needs representative data: choose a file or folder.</source>
        <translation>इस विधि को प्रतिनिधि डेटा चाहिए: कोई फ़ाइल या फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>These data cannot be used: see below their path.</source>
        <translation>यह डेटा काम में नहीं आ सकता: उसके पथ के नीचे देखें।</translation>
    </message>
    <message>
        <source>The data are being looked at.</source>
        <translation>डेटा देखा जा रहा है।</translation>
    </message>
</context>
<context>
    <name>app::DecisionTree</name>
    <message>
        <source>Answer the next question, or choose a method on the right.</source>
        <translation>अगले प्रश्न का उत्तर दें, या दाईं ओर से कोई विधि चुनें।</translation>
    </message>
    <message>
        <source>The model is already %1: no float32 arithmetic is left to quantize.</source>
        <translation>मॉडल पहले से %1 है: क्वांटाइज़ करने के लिए कोई float32 गणना नहीं बची है।</translation>
    </message>
    <message>
        <source>Only float16?</source>
        <translation>केवल float16?</translation>
    </message>
    <message>
        <source>Representative data?</source>
        <translation>प्रतिनिधि डेटा है?</translation>
    </message>
    <message>
        <source>Integers only?</source>
        <translation>केवल पूर्णांक?</translation>
    </message>
    <message>
        <source>For a GPU, which computes in 16-bit floats.</source>
        <translation>GPU के लिए, जो 16-बिट फ़्लोट में गणना करता है।</translation>
    </message>
    <message>
        <source>About 100 inputs as the model will meet them. Labels are not needed.</source>
        <translation>लगभग 100 इनपुट, जैसे मॉडल को असल में मिलेंगे। लेबल ज़रूरी नहीं हैं।</translation>
    </message>
    <message>
        <source>For a microcontroller or an accelerator without floats. Then every operator must have an integer form.</source>
        <translation>ऐसे माइक्रोकंट्रोलर या एक्सेलरेटर के लिए जिसमें फ़्लोट नहीं है। तब हर ऑपरेटर का पूर्णांक रूप होना चाहिए।</translation>
    </message>
    <message>
        <source>Float16 weights</source>
        <translation>Float16 वेट</translation>
    </message>
    <message>
        <source>Dynamic range</source>
        <translation>डायनामिक रेंज</translation>
    </message>
    <message>
        <source>Int8, float where needed</source>
        <translation>Int8, जहाँ ज़रूरी हो वहाँ फ़्लोट</translation>
    </message>
    <message>
        <source>Int8 only</source>
        <translation>केवल int8</translation>
    </message>
    <message>
        <source>16-bit activations, 8-bit weights</source>
        <translation>16-बिट एक्टिवेशन, 8-बिट वेट</translation>
    </message>
    <message>
        <source>For activations with a wide range, such as audio: more exact than int8, slower.</source>
        <translation>बड़ी रेंज वाले एक्टिवेशन के लिए, जैसे ऑडियो: int8 से ज़्यादा सटीक, पर धीमा।</translation>
    </message>
    <message>
        <source>Float16 only is wanted, so the constants become float16 and no data is needed.</source>
        <translation>केवल float16 चाहिए, इसलिए स्थिरांक float16 बनते हैं और डेटा की ज़रूरत नहीं है।</translation>
    </message>
    <message>
        <source>Without representative data the ranges of activations are unknown, so only the weights become integers.</source>
        <translation>प्रतिनिधि डेटा के बिना एक्टिवेशन की रेंज पता नहीं होती, इसलिए केवल वेट पूर्णांक बनते हैं।</translation>
    </message>
    <message>
        <source>Representative data gives the ranges of activations; float is allowed, so operators without an integer form stay as they are.</source>
        <translation>प्रतिनिधि डेटा से एक्टिवेशन की रेंज मिलती है; फ़्लोट की अनुमति है, इसलिए जिन ऑपरेटरों का पूर्णांक रूप नहीं है वे वैसे ही रहते हैं।</translation>
    </message>
    <message>
        <source>Representative data gives the ranges of activations; only integers are allowed, so an operator without an integer form stops the conversion.</source>
        <translation>प्रतिनिधि डेटा से एक्टिवेशन की रेंज मिलती है; केवल पूर्णांकों की अनुमति है, इसलिए बिना पूर्णांक रूप वाला ऑपरेटर रूपांतरण रोक देता है।</translation>
    </message>
    <message>
        <source>Representative data gives the ranges of activations; 16 bits hold a wide range finely, while the weights stay as small as with int8.</source>
        <translation>प्रतिनिधि डेटा ऐक्टिवेशन की रेंज देता है; 16 बिट चौड़ी रेंज को बारीकी से रखते हैं, जबकि वेट int8 जितने ही छोटे रहते हैं।</translation>
    </message>
    <message>
        <source>Weights only</source>
        <translation>केवल भार</translation>
    </message>
    <message>
        <source>Mixed, operator by operator</source>
        <translation>मिश्रित, ऑपरेटर-दर-ऑपरेटर</translation>
    </message>
    <message>
        <source>float</source>
        <comment>branch of the tree: all arithmetic stays float</comment>
        <translation>float</translation>
    </message>
    <message>
        <source>int16</source>
        <translation>int16</translation>
    </message>
    <message>
        <source>mixed</source>
        <comment>branch of the tree</comment>
        <translation>मिश्रित</translation>
    </message>
    <message>
        <source>You give operators their precision, by rules or one by one. All others stay float.</source>
        <translation>आप ऑपरेटरों को नियमों से या एक-एक करके परिशुद्धता देते हैं। बाकी सब float रहते हैं।</translation>
    </message>
    <message>
        <source>Weights are stored as integers, and DEQUANTIZE operators in the graph make them float again: the arithmetic stays float, so no data is needed. Integer arithmetic with such weights is dynamic range.</source>
        <translation>भार पूर्णांक के रूप में रखे जाते हैं और ग्राफ़ के DEQUANTIZE ऑपरेटर उन्हें फिर float बनाते हैं: गणना float ही रहती है, इसलिए डेटा नहीं चाहिए। ऐसे भारों के साथ पूर्णांक गणना डायनेमिक रेंज है।</translation>
    </message>
    <message>
        <source>Rules on the next page and your hand in the plan say what each operator becomes. Data is needed where that is int8 or 16 bits.</source>
        <translation>अगले पृष्ठ के नियम और योजना में आपका चुनाव बताते हैं कि हर ऑपरेटर क्या बनेगा। जहाँ वह int8 या 16 बिट हो, वहाँ डेटा चाहिए।</translation>
    </message>
    <message>
        <source>Half the size of float32. Constants are float16, arithmetic stays float; the accuracy hardly changes.</source>
        <translation>float32 का आधा आकार। स्थिरांक float16 होते हैं, अंकगणित float रहता है; सटीकता लगभग नहीं बदलती।</translation>
    </message>
    <message>
        <source>About a quarter of float32&apos;s size. Weights are int8; activations stay float and are quantized on the fly.</source>
        <translation>float32 के लगभग चौथाई आकार। भार int8 होते हैं; एक्टिवेशन float रहते हैं और चलते-चलते क्वांटाइज़ होते हैं।</translation>
    </message>
    <message>
        <source>About a quarter of float32&apos;s size, fastest on CPUs. Operators without an integer form stay float.</source>
        <translation>float32 के लगभग चौथाई आकार, CPU पर सबसे तेज़। जिन ऑपरेटरों का पूर्णांक रूप नहीं है वे float रहते हैं।</translation>
    </message>
    <message>
        <source>About a quarter of float32&apos;s size; every operator computes in integers. Refused when one has no integer form.</source>
        <translation>float32 के लगभग चौथाई आकार; हर ऑपरेटर पूर्णांकों में गणना करता है। किसी का पूर्णांक रूप न हो तो अस्वीकार।</translation>
    </message>
    <message>
        <source>A quarter or an eighth of float32&apos;s size. Weights are int8 or int4, and float again before they are used.</source>
        <translation>float32 का चौथाई या आठवाँ आकार। भार int8 या int4 होते हैं, और इस्तेमाल से पहले फिर float।</translation>
    </message>
</context>
<context>
    <name>app::DecisionTreeView</name>
    <message>
        <source>Yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>No</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>question, answer</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>app::DiffModel</name>
    <message>
        <source>changed</source>
        <translation>बदला</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>केवल B में</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>केवल A में</translation>
    </message>
    <message>
        <source>model</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>In A</source>
        <translation>A में</translation>
    </message>
    <message>
        <source>In B</source>
        <translation>B में</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>बदलाव</translation>
    </message>
    <message>
        <source>changed, matched by hand</source>
        <translation>बदला, हाथ से मिलाया</translation>
    </message>
</context>
<context>
    <name>app::DiffPage</name>
    <message>
        <source>Graph of A</source>
        <translation>A का ग्राफ़</translation>
    </message>
    <message>
        <source>Graph of B</source>
        <translation>B का ग्राफ़</translation>
    </message>
    <message>
        <source>Open a second model (B) to see what differs.</source>
        <translation>क्या अलग है यह देखने के लिए दूसरा मॉडल (B) खोलें।</translation>
    </message>
    <message>
        <source>Compare structures</source>
        <translation>संरचनाओं की तुलना</translation>
    </message>
    <message>
        <source>The two models do not differ.</source>
        <translation>दोनों मॉडल में कोई अंतर नहीं।</translation>
    </message>
    <message>
        <source>Operators: %1 same, %2 changed, %3 only in A, %4 only in B. Tensors: %5 changed.</source>
        <translation>ऑपरेटर: %1 समान, %2 बदले, %3 केवल A में, %4 केवल B में। टेंसर: %5 बदले।</translation>
    </message>
    <message>
        <source>Lay out the graph</source>
        <translation>ग्राफ़ व्यवस्थित करना</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>बदला</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>केवल A में</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>केवल B में</translation>
    </message>
    <message>
        <source>&amp;Read…</source>
        <translation>पढ़ें… (&amp;R)</translation>
    </message>
    <message>
        <source>Say which operators belong together, by a mapping file of Model Explorer</source>
        <translation>Model Explorer की मैपिंग फ़ाइल से बताएँ कि कौन से ऑपरेटर साथ के हैं</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>सहेजें… (&amp;S)</translation>
    </message>
    <message>
        <source>Write which operators belong together, for Model Explorer&apos;s two panes</source>
        <translation>कौन से ऑपरेटर साथ के हैं, यह Model Explorer के दो फलकों के लिए लिखें</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>भूल जाएँ (&amp;F)</translation>
    </message>
    <message>
        <source>Find out again which operators belong together</source>
        <translation>फिर से पता करें कि कौन से ऑपरेटर साथ के हैं</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>मैपिंग</translation>
    </message>
    <message>
        <source>Which operators of A and B belong together</source>
        <translation>A और B के कौन से ऑपरेटर साथ के हैं</translation>
    </message>
    <message>
        <source>Which operators belong together</source>
        <translation>कौन से ऑपरेटर साथ के हैं</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>मैपिंग (*.json)</translation>
    </message>
    <message>
        <source>%1 says which operators of two models belong together. Open both, then read it again.</source>
        <translation>%1 बताता है कि दो मॉडलों के कौन से ऑपरेटर साथ के हैं। दोनों खोलें, फिर इसे दोबारा पढ़ें।</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 name no operators of these models.</source>
        <translation>
            <numerusform>%1 की %n प्रविष्टि इन मॉडलों के किसी ऑपरेटर का नाम नहीं लेती।</numerusform>
            <numerusform>%1 की %n प्रविष्टियाँ इन मॉडलों के किसी ऑपरेटर का नाम नहीं लेतीं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Save which operators belong together</source>
        <translation>कौन से ऑपरेटर साथ के हैं, यह सहेजें</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>व्यवस्था</translation>
    </message>
    <message>
        <source>How both graphs stand</source>
        <translation>दोनों ग्राफ़ कैसे रखे हैं</translation>
    </message>
    <message>
        <source>Left to &amp;right</source>
        <translation>बाएँ से दाएँ(&amp;R)</translation>
    </message>
    <message>
        <source>Let the graphs run to the right and not downwards</source>
        <translation>ग्राफ़ नीचे के बजाय दाईं ओर चलें</translation>
    </message>
    <message>
        <source>Fold into &amp;columns</source>
        <translation>स्तंभों में मोड़ें(&amp;C)</translation>
    </message>
    <message>
        <source>Put long graphs into columns, as many in both</source>
        <translation>लंबे ग्राफ़ को स्तंभों में रखें, दोनों में उतने ही</translation>
    </message>
    <message>
        <source>&amp;Hide QUANTIZE and DEQUANTIZE</source>
        <translation>QUANTIZE और DEQUANTIZE छिपाएँ(&amp;H)</translation>
    </message>
    <message>
        <source>Leave out the casts; what they join is joined</source>
        <translation>रूपांतरण छोड़ दें; जो वे जोड़ते हैं वह जुड़ा रहता है</translation>
    </message>
    <message numerus="yes">
        <source>%n matched by hand.</source>
        <translation>
            <numerusform>%n हाथ से मिलाया गया।</numerusform>
            <numerusform>%n हाथ से मिलाए गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>version</source>
        <translation>संस्करण</translation>
    </message>
    <message>
        <source>&amp;Match with…</source>
        <translation>इससे मिलाएँ…(&amp;M)</translation>
    </message>
    <message>
        <source>Say which operator of the other model belongs to the selected one</source>
        <translation>बताएँ कि दूसरे मॉडल का कौन सा ऑपरेटर चुने हुए का जोड़ीदार है</translation>
    </message>
    <message>
        <source>&amp;Take the match back</source>
        <translation>मिलान वापस लें(&amp;T)</translation>
    </message>
    <message>
        <source>Find out again what belongs to the selected operator</source>
        <translation>फिर से पता करें कि चुने हुए ऑपरेटर का जोड़ीदार कौन है</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>पूर्ववत करें(&amp;U)</translation>
    </message>
    <message>
        <source>Matches as before the last change</source>
        <translation>मिलान पिछले बदलाव से पहले जैसे</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Choose the operator of B that belongs to %1 of A.</source>
        <translation>B का वह ऑपरेटर चुनें जो A के %1 का जोड़ीदार है।</translation>
    </message>
    <message>
        <source>Choose the operator of A that belongs to %1 of B.</source>
        <translation>A का वह ऑपरेटर चुनें जो B के %1 का जोड़ीदार है।</translation>
    </message>
</context>
<context>
    <name>app::DropArea</name>
    <message>
        <source>Drop a .tflite model here</source>
        <translation>.tflite मॉडल यहाँ छोड़ें</translation>
    </message>
    <message>
        <source>Drop a second one to compare them; drop a folder of images or a .npz file as data.</source>
        <translation>तुलना के लिए दूसरा मॉडल छोड़ें; डेटा के रूप में इमेज का फ़ोल्डर या .npz फ़ाइल छोड़ें।</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>खोलें…</translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>C &amp;array of the model, for microcontrollers</source>
        <translation>मॉडल की C &amp;सरणी, माइक्रोकंट्रोलर के लिए</translation>
    </message>
    <message>
        <source>C functions that &amp;quantize inputs and dequantize outputs</source>
        <translation>इनपुट &amp;क्वांटाइज़ और आउटपुट डीक्वांटाइज़ करने वाले C फ़ंक्शन</translation>
    </message>
    <message>
        <source>&amp;Python program that does it with TFLiteConverter:</source>
        <translation>&amp;Python प्रोग्राम जो TFLiteConverter से यही करे:</translation>
    </message>
    <message>
        <source>Export for other programs</source>
        <translation>अन्य प्रोग्रामों के लिए निर्यात</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>निर्यात करें</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>क्या और कहाँ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>चुनें…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;फ़ोल्डर:</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;मॉडल:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;नाम:</translation>
    </message>
    <message>
        <source>Choose a folder for the files</source>
        <translation>फ़ाइलों के लिए फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
    <message>
        <source>What the Python program does</source>
        <translation>Python प्रोग्राम क्या करता है</translation>
    </message>
    <message>
        <source>as the last plan</source>
        <translation>पिछली योजना के अनुसार</translation>
    </message>
    <message>
        <source>No input and no output of this model is quantized.</source>
        <translation>इस मॉडल का कोई इनपुट या आउटपुट क्वांटाइज़्ड नहीं है।</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>ऐसा कोई फ़ोल्डर नहीं है।</translation>
    </message>
    <message>
        <source>Choose what to write.</source>
        <translation>चुनें कि क्या लिखना है।</translation>
    </message>
    <message>
        <source>The name in C and of the files: %1</source>
        <translation>C में और फ़ाइलों का नाम: %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 निर्यात करें</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exist already.</source>
        <translation>
            <numerusform>%n फ़ाइल पहले से है।</numerusform>
            <numerusform>%n फ़ाइलें पहले से हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>%1 में: %2</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>फ़ाइलें बदलें</translation>
    </message>
    <message>
        <source>&amp;Golden vectors: inputs, and the outputs that belong to them</source>
        <translation>&amp;संदर्भ वेक्टर: इनपुट और उनके आउटपुट</translation>
    </message>
    <message>
        <source>Golden inputs</source>
        <translation>संदर्भ इनपुट</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>यादृच्छिक संख्याएँ</translation>
    </message>
    <message>
        <source>a sample of the data</source>
        <translation>डेटा का एक नमूना</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>बीज (&amp;E):</translation>
    </message>
    <message>
        <source>Sampl&amp;e:</source>
        <translation>नमूना (&amp;E):</translation>
    </message>
</context>
<context>
    <name>app::ExtremesPanel</name>
    <message>
        <source>farthest from zero</source>
        <translation>शून्य से सबसे दूर</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>सबसे बड़े</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>सबसे छोटे</translation>
    </message>
    <message>
        <source>nearest to zero</source>
        <translation>शून्य के सबसे पास</translation>
    </message>
    <message>
        <source>Extreme values</source>
        <translation>चरम मान</translation>
    </message>
    <message>
        <source>Values:</source>
        <translation>मान:</translation>
    </message>
    <message>
        <source>At most:</source>
        <translation>अधिकतम:</translation>
    </message>
    <message>
        <source>Select a constant to see its values.</source>
        <translation>मान देखने के लिए कोई स्थिरांक चुनें।</translation>
    </message>
    <message>
        <source>Read values</source>
        <translation>मान पढ़ें</translation>
    </message>
    <message>
        <source>There are no such values.</source>
        <translation>ऐसे कोई मान नहीं हैं।</translation>
    </message>
</context>
<context>
    <name>app::FilePage</name>
    <message>
        <source>Subgraphs</source>
        <translation>सबग्राफ़</translation>
    </message>
    <message>
        <source>The model has no subgraph.</source>
        <translation>मॉडल में कोई सबग्राफ़ नहीं है।</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>सिग्नेचर</translation>
    </message>
    <message>
        <source>The model names no inputs and outputs: it has no signature.</source>
        <translation>मॉडल इनपुट और आउटपुट के नाम नहीं देता: इसमें कोई सिग्नेचर नहीं है।</translation>
    </message>
    <message>
        <source>Operator codes</source>
        <translation>ऑपरेटर कोड</translation>
    </message>
    <message>
        <source>The model has no operator.</source>
        <translation>मॉडल में कोई ऑपरेटर नहीं है।</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>बफ़र</translation>
    </message>
    <message>
        <source>The model has no buffers.</source>
        <translation>मॉडल में कोई बफ़र नहीं है।</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>मेटाडेटा</translation>
    </message>
    <message>
        <source>The model has no metadata.</source>
        <translation>मॉडल में कोई मेटाडेटा नहीं है।</translation>
    </message>
    <message>
        <source>What the author says about the model</source>
        <translation>मॉडल के बारे में लेखक के शब्द</translation>
    </message>
    <message>
        <source>Read metadata</source>
        <translation>मेटाडेटा पढ़ें</translation>
    </message>
</context>
<context>
    <name>app::FindingsPanel</name>
    <message>
        <source>Looking at all samples…</source>
        <translation>सभी नमूने देखे जा रहे हैं…</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>डेटा जाँचें</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) looked at</source>
        <translation>
            <numerusform>%n नमूना देखा गया</numerusform>
            <numerusform>%n नमूने देखे गए</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing is odd about them.</source>
        <translation>%1: उनमें कुछ भी अजीब नहीं है।</translation>
    </message>
    <message>
        <source>%1, %2:</source>
        <translation>%1, %2:</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n टिप्पणी</numerusform>
            <numerusform>%n टिप्पणियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>नमूना</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>नमूने</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>क्या अजीब है</translation>
    </message>
</context>
<context>
    <name>app::ForeignFile</name>
    <message>
        <source>%1 is for another runtime. A converter of yours can make a .tflite file of it.</source>
        <translation>%1 किसी और रनटाइम के लिए है। आपका कोई कन्वर्टर इससे .tflite फ़ाइल बना सकता है।</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of a file: what it is</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::GraphActions</name>
    <message>
        <source>&amp;Groups</source>
        <translation>समूह(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;No groups</source>
        <translation>कोई समूह नहीं(&amp;N)</translation>
    </message>
    <message>
        <source>Show every operator by itself</source>
        <translation>हर ऑपरेटर अलग दिखाएँ</translation>
    </message>
    <message>
        <source>By &amp;names</source>
        <translation>नामों से(&amp;N)</translation>
    </message>
    <message>
        <source>Boxes for what the names have before a slash</source>
        <translation>नामों में स्लैश से पहले के भाग के लिए डिब्बे</translation>
    </message>
    <message>
        <source>By &amp;structure</source>
        <translation>संरचना से(&amp;S)</translation>
    </message>
    <message>
        <source>Boxes for what lies between the places where the graph is narrow</source>
        <translation>जहाँ ग्राफ़ सँकरा है, उन जगहों के बीच के भाग के लिए डिब्बे</translation>
    </message>
    <message>
        <source>&amp;Open all</source>
        <translation>सब खोलें(&amp;O)</translation>
    </message>
    <message>
        <source>Show what is in every group</source>
        <translation>हर समूह के भीतर का दिखाएँ</translation>
    </message>
    <message>
        <source>&amp;Close all</source>
        <translation>सब बंद करें(&amp;C)</translation>
    </message>
    <message>
        <source>Show only the outermost groups</source>
        <translation>केवल सबसे बाहरी समूह दिखाएँ</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>व्यवस्था(&amp;A)</translation>
    </message>
    <message>
        <source>Left to &amp;right</source>
        <translation>बाएँ से दाएँ(&amp;R)</translation>
    </message>
    <message>
        <source>Let the graph run to the right and not downwards</source>
        <translation>ग्राफ़ नीचे के बजाय दाईं ओर चले</translation>
    </message>
    <message>
        <source>Fold into &amp;columns</source>
        <translation>स्तंभों में मोड़ें(&amp;C)</translation>
    </message>
    <message>
        <source>Put a long graph into columns side by side</source>
        <translation>लंबे ग्राफ़ को अगल-बगल के स्तंभों में रखें</translation>
    </message>
    <message>
        <source>Show &amp;constants</source>
        <translation>स्थिरांक दिखाएँ(&amp;C)</translation>
    </message>
    <message>
        <source>Show weights and other constants as nodes</source>
        <translation>भार और अन्य स्थिरांक नोड के रूप में दिखाएँ</translation>
    </message>
    <message>
        <source>&amp;Hide QUANTIZE and DEQUANTIZE</source>
        <translation>QUANTIZE और DEQUANTIZE छिपाएँ(&amp;H)</translation>
    </message>
    <message>
        <source>Leave out the casts; what they join is joined</source>
        <translation>रूपांतरण छोड़ दें; जो वे जोड़ते हैं वह जुड़ा रहता है</translation>
    </message>
    <message>
        <source>&amp;Wheel zooms</source>
        <translation>पहिया ज़ूम करे(&amp;W)</translation>
    </message>
    <message>
        <source>The wheel zooms; off: it moves the graph</source>
        <translation>पहिया ज़ूम करता है; बंद हो तो ग्राफ़ खिसकाता है</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>लेबल(&amp;L)</translation>
    </message>
    <message>
        <source>What is written at the edges</source>
        <translation>किनारों पर क्या लिखा हो</translation>
    </message>
    <message>
        <source>Edges: &amp;shape</source>
        <translation>किनारे: आकार(&amp;S)</translation>
    </message>
    <message>
        <source>Edges: &amp;type</source>
        <translation>किनारे: प्रकार(&amp;T)</translation>
    </message>
    <message>
        <source>Edges: &amp;bytes</source>
        <translation>किनारे: बाइट(&amp;B)</translation>
    </message>
    <message>
        <source>Edges: &amp;name</source>
        <translation>किनारे: नाम(&amp;N)</translation>
    </message>
    <message>
        <source>Edges: n&amp;othing</source>
        <translation>किनारे: कुछ नहीं(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Thick where much flows</source>
        <translation>जहाँ ज़्यादा बहे वहाँ मोटा(&amp;T)</translation>
    </message>
    <message>
        <source>Draw edges thicker the more bytes their tensor has</source>
        <translation>टेंसर में जितने ज़्यादा बाइट, किनारा उतना मोटा</translation>
    </message>
    <message>
        <source>&amp;Numbers in the nodes</source>
        <translation>नोड में संख्याएँ(&amp;N)</translation>
    </message>
    <message>
        <source>Write the number that colours a node into it, in place of its detail</source>
        <translation>नोड को रंग देने वाली संख्या उसके विवरण की जगह लिखें</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>रंग(&amp;C)</translation>
    </message>
    <message>
        <source>By &amp;precision</source>
        <translation>परिशुद्धता से(&amp;P)</translation>
    </message>
    <message>
        <source>The type in which an operator computes</source>
        <translation>ऑपरेटर जिस प्रकार में गणना करता है</translation>
    </message>
    <message>
        <source>By &amp;operator</source>
        <translation>ऑपरेटर से(&amp;O)</translation>
    </message>
    <message>
        <source>One colour for each kind of operator</source>
        <translation>हर तरह के ऑपरेटर का एक रंग</translation>
    </message>
    <message>
        <source>By &amp;size</source>
        <translation>माप से(&amp;S)</translation>
    </message>
    <message>
        <source>Bytes of the constants that an operator reads</source>
        <translation>ऑपरेटर जो स्थिरांक पढ़ता है उनके बाइट</translation>
    </message>
    <message>
        <source>By &amp;MACs</source>
        <translation>MAC से(&amp;M)</translation>
    </message>
    <message>
        <source>Multiply-accumulates of an operator</source>
        <translation>ऑपरेटर के गुणा-संचय</translation>
    </message>
    <message>
        <source>By &amp;error</source>
        <translation>त्रुटि से(&amp;E)</translation>
    </message>
    <message>
        <source>The comparison&apos;s error</source>
        <translation>तुलना की त्रुटि</translation>
    </message>
    <message>
        <source>G&amp;o</source>
        <translation>जाएँ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>ऊपर(&amp;U)</translation>
    </message>
    <message>
        <source>To the graph that this one is a part of (Backspace)</source>
        <translation>उस ग्राफ़ पर जिसका यह भाग है (Backspace)</translation>
    </message>
    <message>
        <source>To the &amp;selected</source>
        <translation>चुने हुए पर(&amp;S)</translation>
    </message>
    <message>
        <source>Put the selected node into the middle</source>
        <translation>चुना हुआ नोड बीच में लाएँ</translation>
    </message>
    <message>
        <source>Boo&amp;kmarks</source>
        <translation>बुकमार्क(&amp;K)</translation>
    </message>
    <message>
        <source>Bookmark &amp;%1</source>
        <translation>बुकमार्क &amp;%1</translation>
    </message>
    <message>
        <source>Search in the graph (Ctrl+F)</source>
        <translation>ग्राफ़ में खोजें (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>ग्राफ़ में खोजें</translation>
    </message>
    <message>
        <source>By &amp;values</source>
        <translation>मानों से(&amp;V)</translation>
    </message>
    <message>
        <source>Times that were measured, or numbers that were read from a file</source>
        <translation>मापे गए समय, या फ़ाइल से पढ़ी गई संख्याएँ</translation>
    </message>
    <message>
        <source>Measure &amp;times</source>
        <translation>समय मापें(&amp;T)</translation>
    </message>
    <message>
        <source>Run the model on made-up inputs and colour its operators by the time they take here</source>
        <translation>मॉडल को बनावटी इनपुट पर चलाएँ और ऑपरेटरों को यहाँ लगने वाले समय से रंगें</translation>
    </message>
    <message>
        <source>Columns where the graph is &amp;long</source>
        <translation>जहाँ ग्राफ़ लंबा हो वहाँ स्तंभ(&amp;L)</translation>
    </message>
    <message>
        <source>Put a graph into columns side by side where it would be a thread and few edges run along it</source>
        <translation>जहाँ ग्राफ़ धागे जैसा होता और कम किनारे उसके साथ चलते हैं, वहाँ उसे साथ-साथ स्तंभों में रखें</translation>
    </message>
    <message>
        <source>&amp;One column</source>
        <translation>&amp;एक स्तंभ</translation>
    </message>
    <message>
        <source>Let the graph run on, however long it is</source>
        <translation>ग्राफ़ कितना भी लंबा हो, उसे चलने दें</translation>
    </message>
    <message>
        <source>What is written below an operator&apos;s name</source>
        <translation>ऑपरेटर के नाम के नीचे क्या लिखा जाए</translation>
    </message>
    <message>
        <source>Nodes: what tells &amp;most</source>
        <translation>नोड: सबसे ज़्यादा बताने वाला(&amp;M)</translation>
    </message>
    <message>
        <source>Nodes: shape of the &amp;result</source>
        <translation>नोड: परिणाम का आकार(&amp;R)</translation>
    </message>
    <message>
        <source>Nodes: n&amp;ame of the result</source>
        <translation>नोड: परिणाम का नाम(&amp;A)</translation>
    </message>
    <message>
        <source>Nodes: n&amp;umber</source>
        <translation>नोड: क्रमांक(&amp;U)</translation>
    </message>
    <message>
        <source>Nodes: all attribut&amp;es</source>
        <translation>नोड: सभी गुण(&amp;E)</translation>
    </message>
    <message>
        <source>Nodes: in&amp;puts and outputs</source>
        <translation>नोड: इनपुट और आउटपुट(&amp;P)</translation>
    </message>
    <message>
        <source>Edges: &amp;quantization</source>
        <translation>किनारे: क्वांटाइज़ेशन(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Read values or edges…</source>
        <translation>मान या किनारे पढ़ें… (&amp;R)</translation>
    </message>
    <message>
        <source>Read numbers of operators or edges between them: node data and edge overlays of Model Explorer, attachments of Netron</source>
        <translation>ऑपरेटरों के अंक या उनके बीच के किनारे पढ़ें: Model Explorer के नोड डेटा और किनारे, Netron के अटैचमेंट</translation>
    </message>
    <message>
        <source>Forget the file&apos;s e&amp;dges</source>
        <translation>फ़ाइल के किनारे भूल जाएँ (&amp;D)</translation>
    </message>
    <message>
        <source>Take away the edges that were read from a file</source>
        <translation>फ़ाइल से पढ़े गए किनारे हटाएँ</translation>
    </message>
    <message>
        <source>Errors from 60 to &amp;0 dB</source>
        <translation>60 से 0 dB तक की त्रुटियाँ(&amp;0)</translation>
    </message>
    <message>
        <source>The same colours for the same error in every comparison; off: from the best to the worst of this one</source>
        <translation>हर तुलना में एक ही त्रुटि के एक ही रंग; बंद होने पर: इस तुलना के सबसे अच्छे से सबसे ख़राब तक</translation>
    </message>
    <message>
        <source>St&amp;yle rules</source>
        <translation>शैली के नियम(&amp;Y)</translation>
    </message>
    <message>
        <source>Give operators that a search finds a colour: by operator, type, size, error, time or expression</source>
        <translation>खोज जिन ऑपरेटरों को पाती है उन्हें रंग दें: ऑपरेटर, प्रकार, आकार, त्रुटि, समय या व्यंजक से</translation>
    </message>
    <message>
        <source>&amp;Forget the rules</source>
        <translation>नियम भूलें(&amp;F)</translation>
    </message>
    <message>
        <source>Take all style rules away</source>
        <translation>शैली के सभी नियम हटाएँ</translation>
    </message>
    <message>
        <source>Values that colour the graph</source>
        <translation>ग्राफ़ को रंगने वाले मान</translation>
    </message>
    <message>
        <source>Which of the values that were read or measured colour the graph</source>
        <translation>पढ़े या मापे गए मानों में से कौन से ग्राफ़ को रंगते हैं</translation>
    </message>
</context>
<context>
    <name>app::GraphPage</name>
    <message>
        <source>Lay out the graph</source>
        <translation>ग्राफ़ व्यवस्थित करना</translation>
    </message>
    <message>
        <source>Gra&amp;ph</source>
        <translation>ग्राफ़(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n ऑपरेटर</numerusform>
            <numerusform>%n ऑपरेटर</numerusform>
        </translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>उपग्राफ़ %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message numerus="yes">
        <source>Arranging %n operator(s); the graph&apos;s blocks are shown meanwhile.</source>
        <translation>
            <numerusform>%n ऑपरेटर व्यवस्थित हो रहा है; तब तक ग्राफ़ के खंड दिखाए गए हैं।</numerusform>
            <numerusform>%n ऑपरेटर व्यवस्थित हो रहे हैं; तब तक ग्राफ़ के खंड दिखाए गए हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>व्यवस्थित करें</translation>
    </message>
    <message>
        <source>The graph was not arranged to the end.</source>
        <translation>ग्राफ़ पूरा व्यवस्थित नहीं हुआ।</translation>
    </message>
    <message>
        <source>%1 runs several subgraphs. Show which one?</source>
        <translation>%1 कई उपग्राफ़ चलाता है। कौन-सा दिखाएँ?</translation>
    </message>
    <message>
        <source>Prepare the search</source>
        <translation>खोज तैयार करें</translation>
    </message>
    <message>
        <source>%1 has no values for operators of this graph.</source>
        <translation>%1 में इस ग्राफ़ के ऑपरेटरों के मान नहीं हैं।</translation>
    </message>
    <message>
        <source>Measure the operators</source>
        <translation>ऑपरेटर मापना</translation>
    </message>
    <message>
        <source>Time, ms</source>
        <translation>समय, ms</translation>
    </message>
    <message>
        <source>Values of operators, or edges</source>
        <translation>ऑपरेटरों के मान, या किनारे</translation>
    </message>
    <message>
        <source>Node data and edges (*.json)</source>
        <translation>नोड डेटा और किनारे (*.json)</translation>
    </message>
    <message>
        <source>%1 has no edges between operators of this graph.</source>
        <translation>%1 में इस ग्राफ़ के ऑपरेटरों के बीच कोई किनारा नहीं है।</translation>
    </message>
    <message>
        <source>Load style rules</source>
        <translation>शैली के नियम लोड करें</translation>
    </message>
    <message>
        <source>Style rules (*.json)</source>
        <translation>शैली के नियम (*.json)</translation>
    </message>
    <message>
        <source>Save style rules</source>
        <translation>शैली के नियम सहेजें</translation>
    </message>
</context>
<context>
    <name>app::GraphSearchBar</name>
    <message>
        <source>Name, operator, type or shape</source>
        <translation>नाम, ऑपरेटर, प्रकार या आकार</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>ग्राफ़ में खोजें</translation>
    </message>
    <message>
        <source>Colour these</source>
        <translation>इन्हें रंगें</translation>
    </message>
    <message>
        <source>Give the operators that are found a colour of their own, with an entry in the legend</source>
        <translation>मिले ऑपरेटरों को अपना रंग दें, संकेत-सूची में प्रविष्टि सहित</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>खोज बंद करें</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>खोज में जो मिला</translation>
    </message>
    <message>
        <source>No regular expression: %1</source>
        <translation>नियमित व्यंजक नहीं: %1</translation>
    </message>
    <message numerus="yes">
        <source>the first %n</source>
        <translation>
            <numerusform>पहला</numerusform>
            <numerusform>पहले %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n मिला</numerusform>
            <numerusform>%n मिले</numerusform>
        </translation>
    </message>
    <message>
        <source>Words must all be met; &quot;in quotes&quot; exactly; regular expressions as in conv.*relu; op:, name:, type:, shape:, macs&gt;1e6, bytes&gt;4096, sqnr&lt;30, value&gt;2 look at one thing; in:operators, in:tensors and in:constants leave out the others.</source>
        <translation>सभी शब्द मिलने चाहिए; &quot;उद्धरण में&quot; हूबहू; नियमित व्यंजक जैसे conv.*relu; op:, name:, type:, shape:, macs&gt;1e6, bytes&gt;4096, sqnr&lt;30, value&gt;2 एक ही चीज़ देखते हैं; in:operators, in:tensors और in:constants बाकी को छोड़ देते हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%n so far</source>
        <translation>
            <numerusform>अब तक %n</numerusform>
            <numerusform>अब तक %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Job</name>
    <message>
        <source>Stopping</source>
        <translation>रोका जा रहा है</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>what is done: done of total</comment>
        <translation>%1: %3 में से %2</translation>
    </message>
</context>
<context>
    <name>app::JobRow</name>
    <message>
        <source>Cancel this job</source>
        <translation>यह कार्य रद्द करें</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 रद्द करें</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>%1 में पूरा हुआ</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द किया गया</translation>
    </message>
</context>
<context>
    <name>app::JobStatus</name>
    <message>
        <source>Cancel this job</source>
        <translation>यह कार्य रद्द करें</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>job – step</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>app::JobsPanel</name>
    <message>
        <source>Long work (calibration, conversion, comparison) shows its progress here.</source>
        <translation>लंबे कार्यों (कैलिब्रेशन, रूपांतरण, तुलना) की प्रगति यहाँ दिखती है।</translation>
    </message>
</context>
<context>
    <name>app::LayersPanel</name>
    <message>
        <source>No layer of A has a partner in B.</source>
        <translation>A की किसी लेयर का जोड़ा B में नहीं है।</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>सबसे बड़ी त्रुटि</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>औसत निरपेक्ष त्रुटि</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>कोसाइन</translation>
    </message>
    <message>
        <source>&amp;Measure:</source>
        <translation>माप (&amp;M):</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>तालिका निर्यात करें</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>तालिकाएँ (*.csv)</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 सहेजा गया</translation>
    </message>
    <message>
        <source>%1 – Halfstep</source>
        <comment>file – program</comment>
        <translation>%1 – Halfstep</translation>
    </message>
    <message>
        <source>Halfstep</source>
        <translation>Halfstep</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>मॉडल खोलें</translation>
    </message>
    <message>
        <source>Open a second model</source>
        <translation>दूसरा मॉडल खोलें</translation>
    </message>
    <message>
        <source>%1 holds data. Open a model first, then drop the data again.</source>
        <translation>%1 में डेटा है। पहले कोई मॉडल खोलें, फिर डेटा दोबारा छोड़ें।</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>तुलना करें</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>यहाँ जाएँ</translation>
    </message>
    <message>
        <source>Number of a tensor or an operator, such as T#12 or Op#7:</source>
        <translation>टेंसर या ऑपरेटर की संख्या, जैसे T#12 या Op#7:</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>जाएँ</translation>
    </message>
    <message>
        <source>“%1” names no tensor and no operator. Write T#12 or Op#7.</source>
        <translation>“%1” किसी टेंसर या ऑपरेटर का नाम नहीं है। T#12 या Op#7 लिखें।</translation>
    </message>
    <message>
        <source>This subgraph has no %1.</source>
        <translation>इस सबग्राफ़ में %1 नहीं है।</translation>
    </message>
    <message>
        <source>Quantize…</source>
        <translation>क्वांटाइज़ करें…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n sample(s).</source>
        <translation>
            <numerusform>%1: %n सैंपल।</numerusform>
            <numerusform>%1: %n सैंपल।</numerusform>
        </translation>
    </message>
    <message>
        <source>About Halfstep</source>
        <translation>Halfstep के बारे में</translation>
    </message>
    <message>
        <source>Halfstep %1</source>
        <translation>Halfstep %1</translation>
    </message>
    <message>
        <source>Looks at, runs, quantizes and compares TensorFlow Lite models.

The window is under the GNU General Public License 3 or later, the engine under the Apache License 2.0. The program opens no network connection.</source>
        <translation>TensorFlow Lite मॉडल देखता, चलाता, क्वांटाइज़ करता और उनकी तुलना करता है।

विंडो GNU General Public License 3 या बाद के संस्करण के तहत है, इंजन Apache License 2.0 के तहत। प्रोग्राम कोई नेटवर्क कनेक्शन नहीं खोलता।</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>जाएँ (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>मॉडल (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>मदद (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>फ़ाइल (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>हाल की फ़ाइलें (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>दृश्य (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>पैनल (&amp;P)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>थीम (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>भाषा (&amp;L)</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>मुख्य टूल बार</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>हल्का (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>गहरा (&amp;D)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>सिस्टम के अनुसार (&amp;S)</translation>
    </message>
    <message>
        <source>the sample is not installed</source>
        <translation>नमूना मॉडल इंस्टॉल नहीं है</translation>
    </message>
    <message>
        <source>As the desk&amp;top</source>
        <translation>डेस्कटॉप के अनुसार (&amp;T)</translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>%1 फिर पढ़ा गया</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>बदलें…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: what can be done with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1: %2</source>
        <translation>
            <numerusform>%1 में %n फ़ाइल लिखी गई: %2</numerusform>
            <numerusform>%1 में %n फ़ाइलें लिखी गईं: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is open beside %2. Compare the two?</source>
        <translation>%1 अब %2 के साथ खुला है। दोनों की तुलना करें?</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 और %n अन्य</numerusform>
            <numerusform>%1 और %n अन्य</numerusform>
        </translation>
    </message>
    <message>
        <source>Not opened: %1. %2</source>
        <comment>names, why not the first</comment>
        <translation>नहीं खुला: %1. %2</translation>
    </message>
    <message>
        <source>%1 holds numbers of operators. Open their model first, then drop the file again.</source>
        <translation>%1 में ऑपरेटरों की संख्याएँ हैं। पहले उनका मॉडल खोलें, फिर फ़ाइल दोबारा छोड़ें।</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>रिपोर्ट सहेजें</translation>
    </message>
    <message>
        <source>Restore %1 to float</source>
        <translation>%1 को float में लौटाना</translation>
    </message>
    <message>
        <source>Open the others</source>
        <translation>बाकी खोलें</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n models; this is the first. File, Models in the same file lists them.</source>
        <translation>
            <numerusform>%1 में %n मॉडल है; यह पहला है। फ़ाइल, उसी फ़ाइल के मॉडल में सूची है।</numerusform>
            <numerusform>%1 में %n मॉडल हैं; यह पहला है। फ़ाइल, उसी फ़ाइल के मॉडल में सूची है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>फ़ोल्डर में दिखाएँ</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>तुलना करें…</translation>
    </message>
    <message>
        <source>%1 is written (%2) and open as B. It lies in %3.</source>
        <comment>file, size, folder</comment>
        <translation>%1 लिखी गई (%2) और B के रूप में खुली है। वह %3 में है।</translation>
    </message>
    <message>
        <source>Run %1 over samples</source>
        <translation>%1 को नमूनों पर चलाएँ</translation>
    </message>
    <message>
        <source>The model runs once for each sample. Then the plots show the values of every activation, and the inspector their range. Nothing is written to disk.</source>
        <translation>मॉडल हर नमूने पर एक बार चलता है। फिर प्लॉट हर एक्टिवेशन के मान दिखाते हैं, और इंस्पेक्टर उनकी सीमा। डिस्क पर कुछ नहीं लिखा जाता।</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>चलाएँ</translation>
    </message>
    <message numerus="yes">
        <source>Run over %n sample(s): the plots show the activation of what is selected.</source>
        <translation>
            <numerusform>%n नमूने पर चलाया गया: प्लॉट चुने हुए का एक्टिवेशन दिखाते हैं।</numerusform>
            <numerusform>%n नमूनों पर चलाया गया: प्लॉट चुने हुए का एक्टिवेशन दिखाते हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MeasuredValues</name>
    <message>
        <source>Read values</source>
        <translation>मान पढ़ना</translation>
    </message>
</context>
<context>
    <name>app::MemoryPage</name>
    <message>
        <source>Rules of the memory plan</source>
        <translation>मेमोरी योजना के नियम</translation>
    </message>
    <message>
        <source>As TensorFlow Lite plans</source>
        <translation>जैसे TensorFlow Lite योजना बनाता है</translation>
    </message>
    <message>
        <source>As LiteRT for Microcontrollers plans</source>
        <translation>जैसे LiteRT for Microcontrollers योजना बनाता है</translation>
    </message>
    <message>
        <source>Best fit at multiples of 64 bytes; results in place of operands where the operator allows it</source>
        <translation>64 बाइट के गुणजों पर सर्वोत्तम जगह; जहाँ ऑपरेटर अनुमति दे, परिणाम ऑपरैंड की जगह पर</translation>
    </message>
    <message>
        <source>First fit at multiples of 16 bytes, nothing in place</source>
        <translation>16 बाइट के गुणजों पर पहली जगह, कुछ भी उसी जगह नहीं</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>मेमोरी</translation>
    </message>
    <message>
        <source>This subgraph keeps nothing in the arena.</source>
        <translation>यह सबग्राफ़ एरीना में कुछ नहीं रखता।</translation>
    </message>
    <message>
        <source>Plan the memory</source>
        <translation>मेमोरी की योजना बनाएँ</translation>
    </message>
    <message>
        <source>Open a model to see who holds its memory, and when.</source>
        <translation>मॉडल खोलें और देखें कि उसकी मेमोरी किसके पास है, और कब।</translation>
    </message>
    <message>
        <source>The sizes of this model&apos;s tensors do not fit into memory.</source>
        <translation>इस मॉडल के टेंसर मेमोरी में नहीं समाते।</translation>
    </message>
    <message>
        <source>Arena %1</source>
        <translation>एरीना %1</translation>
    </message>
    <message numerus="yes">
        <source>at the peak %1 in %n tensor(s)</source>
        <translation>
            <numerusform>शिखर पर %n टेंसर में %1</numerusform>
            <numerusform>शिखर पर %n टेंसरों में %1</numerusform>
        </translation>
    </message>
    <message>
        <source>gaps %1</source>
        <translation>खाली जगह %1</translation>
    </message>
    <message>
        <source>in place %1</source>
        <translation>उसी जगह %1</translation>
    </message>
    <message>
        <source>without what kernels need beside</source>
        <translation>कर्नेल की अतिरिक्त ज़रूरत के बिना</translation>
    </message>
</context>
<context>
    <name>app::MetadataNotes</name>
    <message>
        <source>Model</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>Description:</source>
        <translation>विवरण:</translation>
    </message>
    <message>
        <source>Version:</source>
        <translation>संस्करण:</translation>
    </message>
    <message>
        <source>Author:</source>
        <translation>लेखक:</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>लाइसेंस:</translation>
    </message>
    <message>
        <source>Least metadata parser:</source>
        <translation>न्यूनतम मेटाडेटा पार्सर:</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>इनपुट %1</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>आउटपुट %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>input or output: its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Content:</source>
        <translation>सामग्री:</translation>
    </message>
    <message>
        <source>Normalization, mean:</source>
        <translation>सामान्यीकरण, माध्य:</translation>
    </message>
    <message>
        <source>Normalization, deviation:</source>
        <translation>सामान्यीकरण, विचलन:</translation>
    </message>
    <message>
        <source>Least values:</source>
        <translation>न्यूनतम मान:</translation>
    </message>
    <message>
        <source>Largest values:</source>
        <translation>अधिकतम मान:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>फ़ाइल:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name (its kind)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>file name (its kind): description</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>It does not lie in the file.</source>
        <translation>यह फ़ाइल में मौजूद नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>और %n पंक्ति</numerusform>
            <numerusform>और %n पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>not mentioned</source>
        <translation>उल्लेख नहीं</translation>
    </message>
</context>
<context>
    <name>app::MethodPage</name>
    <message>
        <source>The published guide for post-training quantization, question by question.</source>
        <translation>पोस्ट-ट्रेनिंग क्वांटाइज़ेशन की प्रकाशित मार्गदर्शिका, प्रश्न-दर-प्रश्न।</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>विधि</translation>
    </message>
    <message>
        <source>This model is quantized already. Its integers are taken back to the real values that they stand for, and these are quantized anew. What rounding has lost stays lost: the float model, where there is one, gives a better result.</source>
        <translation>यह मॉडल पहले से क्वांटाइज़ है। इसके पूर्णांक उन वास्तविक मानों में लौटाए जाते हैं जिन्हें वे दर्शाते हैं, और वे फिर से क्वांटाइज़ होते हैं। जो राउंडिंग में खोया वह खोया ही रहता है: float मॉडल हो तो उससे बेहतर परिणाम मिलता है।</translation>
    </message>
    <message>
        <source>Choose a method to go on.</source>
        <translation>आगे बढ़ने के लिए कोई विधि चुनें।</translation>
    </message>
</context>
<context>
    <name>app::ModelReport</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>वेब पेज (*.html)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>टेक्स्ट (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Table of the tensors (*.csv)</source>
        <translation>टेंसरों की तालिका (*.csv)</translation>
    </message>
    <message>
        <source>Text of TensorFlow&apos;s Model Analyzer (*.analyzer.txt)</source>
        <translation>TensorFlow के Model Analyzer का टेक्स्ट (*.analyzer.txt)</translation>
    </message>
    <message>
        <source>Costs for Model Explorer (*.nodedata.json)</source>
        <translation>Model Explorer के लिए लागत (*.nodedata.json)</translation>
    </message>
    <message>
        <source>Costs for Netron (*.netron.json)</source>
        <translation>Netron के लिए लागत (*.netron.json)</translation>
    </message>
</context>
<context>
    <name>app::ModelsPanel</name>
    <message>
        <source>Open a second model</source>
        <translation>दूसरा मॉडल खोलें</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>size, precision</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1
%2 bytes</source>
        <translation>%1
%2 बाइट</translation>
    </message>
    <message>
        <source>Open models</source>
        <translation>खुले मॉडल</translation>
    </message>
    <message>
        <source>B: open a model to compare…</source>
        <translation>B: तुलना के लिए मॉडल खोलें…</translation>
    </message>
    <message>
        <source>Use as &amp;A</source>
        <translation>&amp;A के रूप में लें</translation>
    </message>
    <message>
        <source>Use as &amp;B</source>
        <translation>&amp;B के रूप में लें</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>बंद करें(&amp;C)</translation>
    </message>
    <message>
        <source>Close the &amp;others</source>
        <translation>बाकी बंद करें(&amp;O)</translation>
    </message>
</context>
<context>
    <name>app::NumberField</name>
    <message>
        <source>A number or a fraction such as 1/255</source>
        <translation>कोई संख्या या 1/255 जैसी भिन्न</translation>
    </message>
</context>
<context>
    <name>app::Operations</name>
    <message>
        <source>Open %1</source>
        <translation>%1 खोलना</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>डेटा खोलना</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>%1 की तुलना %2 से करना</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 सहेजना</translation>
    </message>
    <message>
        <source>Draw a thumbnail</source>
        <translation>लघुचित्र बनाएँ</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>तालिका निर्यात करें</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>तालिकाएँ (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Open %n models</source>
        <translation>
            <numerusform>%n मॉडल खोलें</numerusform>
            <numerusform>%n मॉडल खोलें</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for problems in %1</source>
        <translation>%1 में समस्याएँ खोजें</translation>
    </message>
    <message>
        <source>Run %1 over samples</source>
        <translation>%1 को नमूनों पर चलाएँ</translation>
    </message>
</context>
<context>
    <name>app::OptionsForm</name>
    <message>
        <source>Options</source>
        <translation>विकल्प</translation>
    </message>
    <message>
        <source>One for each &amp;channel (more exact)</source>
        <translation>हर चैनल के लिए एक (&amp;C) (ज़्यादा सटीक)</translation>
    </message>
    <message>
        <source>One for the whole &amp;tensor (older accelerators)</source>
        <translation>पूरे टेंसर के लिए एक (&amp;T) (पुराने एक्सेलरेटर)</translation>
    </message>
    <message>
        <source>&amp;Keep operators without an integer form in float</source>
        <translation>बिना पूर्णांक रूप वाले ऑपरेटरों को फ़्लोट में &amp;रखें</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>int4, half as large and coarser</source>
        <translation>int4, आधा आकार और अधिक स्थूल</translation>
    </message>
    <message>
        <source>None: the same range on both sides of 0</source>
        <translation>कोई नहीं: 0 के दोनों ओर समान परास</translation>
    </message>
    <message>
        <source>With zero points, so that no code is wasted</source>
        <translation>शून्य बिंदुओं के साथ, ताकि कोई कोड व्यर्थ न जाए</translation>
    </message>
    <message>
        <source>Smaller constants stay float: quantizing them gains nothing.</source>
        <translation>इससे छोटे स्थिरांक फ़्लोट ही रहते हैं: उन्हें क्वांटाइज़ करने से कोई लाभ नहीं होता।</translation>
    </message>
    <message>
        <source>Scales of weights:</source>
        <translation>वेट के स्केल:</translation>
    </message>
    <message>
        <source>&amp;Weights:</source>
        <translation>&amp;भार:</translation>
    </message>
    <message>
        <source>&amp;Zero points:</source>
        <translation>&amp;शून्य बिंदु:</translation>
    </message>
    <message>
        <source>&amp;Least elements:</source>
        <translation>न्यूनतम एलिमेंट (&amp;L):</translation>
    </message>
    <message>
        <source>Otherwise one such operator stops the conversion.</source>
        <translation>अन्यथा ऐसा एक भी ऑपरेटर रूपांतरण को रोक देता है।</translation>
    </message>
    <message>
        <source>64 bits, as the converter writes them</source>
        <translation>64 बिट, जैसा कन्वर्टर लिखता है</translation>
    </message>
    <message>
        <source>32 bits, for runtimes that want them</source>
        <translation>32 बिट, उन रनटाइम के लिए जिन्हें ये चाहिए</translation>
    </message>
    <message>
        <source>&amp;Inputs and outputs:</source>
        <translation>इनपुट और आउटपुट (&amp;I):</translation>
    </message>
    <message>
        <source>&amp;Operators:</source>
        <translation>&amp;ऑपरेटर:</translation>
    </message>
    <message>
        <source>Bia&amp;ses:</source>
        <translation>&amp;बायस:</translation>
    </message>
    <message>
        <source>Scales for each channel</source>
        <translation>प्रति चैनल स्केल</translation>
    </message>
    <message>
        <source>Scales for each tensor</source>
        <translation>प्रति टेंसर स्केल</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>वेट</translation>
    </message>
    <message>
        <source>Zero points</source>
        <translation>शून्य बिंदु</translation>
    </message>
    <message>
        <source>Least elements</source>
        <translation>न्यूनतम एलिमेंट</translation>
    </message>
    <message>
        <source>Inputs and outputs</source>
        <translation>इनपुट और आउटपुट</translation>
    </message>
    <message>
        <source>Operators in float</source>
        <translation>फ़्लोट में ऑपरेटर</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>बायस</translation>
    </message>
    <message>
        <source>For weights alone and dynamic range. Smaller constants stay float: quantizing them gains nothing.</source>
        <translation>केवल भार और डायनेमिक रेंज के लिए। छोटे स्थिरांक float रहते हैं: उन्हें क्वांटाइज़ करने से कोई लाभ नहीं।</translation>
    </message>
    <message>
        <source>None: a scale for each channel or tensor</source>
        <translation>कोई नहीं: हर चैनल या टेंसर के लिए एक स्केल</translation>
    </message>
    <message>
        <source>A scale for every %1 weights of a row</source>
        <translation>पंक्ति के हर %1 भारों के लिए एक स्केल</translation>
    </message>
    <message>
        <source>For FULLY_CONNECTED and EMBEDDING_LOOKUP in recent runtimes; others keep the scales above.</source>
        <translation>हाल के रनटाइम में FULLY_CONNECTED और EMBEDDING_LOOKUP के लिए; बाकी ऊपर के स्केल रखते हैं।</translation>
    </message>
    <message>
        <source>Bl&amp;ocks:</source>
        <translation>&amp;ब्लॉक:</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>ब्लॉक</translation>
    </message>
    <message>
        <source>&amp;Use integer kernels that TFLiteConverter leaves unused</source>
        <translation>वे पूर्णांक कर्नेल भी लें जिन्हें TFLiteConverter छोड़ देता है(&amp;U)</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Ranges:</source>
        <translation>सीमाएँ(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Values inside:</source>
        <translation>भीतर के मान(&amp;V):</translation>
    </message>
    <message>
        <source>More operators compute in integers, with fewer casts. The runtime has had these kernels for long; TFLiteConverter&apos;s files do not ask for them.</source>
        <translation>ज़्यादा ऑपरेटर पूर्णांकों में गणना करते हैं, कम रूपांतरणों के साथ। रनटाइम में ये कर्नेल लंबे समय से हैं; TFLiteConverter की फ़ाइलें इन्हें नहीं माँगतीं।</translation>
    </message>
    <message>
        <source>as TFLiteConverter</source>
        <translation>TFLiteConverter की तरह</translation>
    </message>
    <message>
        <source>as litert-quantizer</source>
        <translation>litert-quantizer की तरह</translation>
    </message>
    <message>
        <source>Whose rounding, scales and choice of operators the new file follows.</source>
        <translation>नई फ़ाइल किसके पूर्णांकन, स्केल और ऑपरेटर-चयन का पालन करती है।</translation>
    </message>
    <message>
        <source>Integer kernels:</source>
        <translation>पूर्णांक कर्नेल:</translation>
    </message>
    <message>
        <source>&amp;Arithmetic:</source>
        <translation>अंकगणित(&amp;A):</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>सीमाएँ</translation>
    </message>
    <message>
        <source>Values inside</source>
        <translation>भीतर के मान</translation>
    </message>
    <message>
        <source>Integer kernels</source>
        <translation>पूर्णांक कर्नेल</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>अंकगणित</translation>
    </message>
    <message>
        <source>A QUANTIZE at the beginning and a DEQUANTIZE at the end then convert them: the model is not free of float, and its target has to have both.</source>
        <translation>तब शुरू में QUANTIZE और अंत में DEQUANTIZE इन्हें बदलते हैं: मॉडल float से मुक्त नहीं है, और उसके लक्ष्य में दोनों होने चाहिए।</translation>
    </message>
</context>
<context>
    <name>app::OutlinePanel</name>
    <message>
        <source>Filter</source>
        <translation>फ़िल्टर</translation>
    </message>
    <message>
        <source>Filter of the outline</source>
        <translation>रूपरेखा का फ़िल्टर</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>रूपरेखा</translation>
    </message>
</context>
<context>
    <name>app::OutputModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
</context>
<context>
    <name>app::PlanCards</name>
    <message>
        <source>%1 %2</source>
        <comment>count precision</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>%1 of %2 change</source>
        <translation>%2 में से %1 बदलते हैं</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>फ़ाइल का आकार</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 of before; exact</source>
        <translation>पहले का %1; सटीक मान</translation>
    </message>
    <message>
        <source>%1 → %2 bytes</source>
        <translation>%1 → %2 बाइट</translation>
    </message>
    <message>
        <source>Inserted casts</source>
        <translation>जोड़े गए टाइप रूपांतरण</translation>
    </message>
    <message>
        <source>%1 QUANTIZE, %2 DEQUANTIZE</source>
        <translation>%1 QUANTIZE, %2 DEQUANTIZE</translation>
    </message>
    <message>
        <source>Operators between float and integer parts; few is good.</source>
        <translation>फ़्लोट और पूर्णांक हिस्सों के बीच के ऑपरेटर; जितने कम, उतना अच्छा।</translation>
    </message>
    <message>
        <source>Nothing is written</source>
        <translation>कुछ नहीं लिखा जाता</translation>
    </message>
    <message>
        <source>%1 with float where needed</source>
        <translation>जहाँ ज़रूरी हो वहाँ float के साथ %1</translation>
    </message>
    <message>
        <source>This method writes a file only if every operator computes in integers.</source>
        <translation>यह तरीका फ़ाइल तभी लिखता है जब हर ऑपरेटर पूर्णांकों में गणना करे।</translation>
    </message>
    <message>
        <source>How many operators compute in which precision in the new model, and how many in another one than now.</source>
        <translation>नए मॉडल में कितने ऑपरेटर किस परिशुद्धता में गणना करते हैं, और कितने अभी से अलग परिशुद्धता में।</translation>
    </message>
</context>
<context>
    <name>app::PlanPage</name>
    <message>
        <source>Cancel calibration</source>
        <translation>कैलिब्रेशन रद्द करें</translation>
    </message>
    <message>
        <source>Calibrate again</source>
        <translation>फिर से कैलिब्रेट करें</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>योजना बन रही है</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>कैलिब्रेशन हो रहा है</translation>
    </message>
    <message>
        <source>Nothing to quantize: the new file would compute as this one does.</source>
        <translation>क्वांटाइज़ करने के लिए कुछ नहीं है: नई फ़ाइल की गणना इसी फ़ाइल जैसी होगी।</translation>
    </message>
    <message>
        <source>The ranges come from random data: right for size and speed, not for accuracy.</source>
        <translation>रेंज रैंडम डेटा से मिली हैं: आकार और गति के लिए ठीक, सटीकता के लिए नहीं।</translation>
    </message>
    <message numerus="yes">
        <source>Nothing will be written: %n operator(s) have no integer form. The table says which and what can be done; or go back and allow float where needed.</source>
        <translation>
            <numerusform>कुछ नहीं लिखा जाएगा: %n ऑपरेटर का पूर्णांक रूप नहीं है। तालिका बताती है कि कौन-सा और क्या किया जा सकता है; या पीछे जाएँ और जहाँ ज़रूरी हो वहाँ फ़्लोट की अनुमति दें।</numerusform>
            <numerusform>कुछ नहीं लिखा जाएगा: %n ऑपरेटरों का पूर्णांक रूप नहीं है। तालिका बताती है कि कौन-से और क्या किया जा सकता है; या पीछे जाएँ और जहाँ ज़रूरी हो वहाँ फ़्लोट की अनुमति दें।</numerusform>
        </translation>
    </message>
    <message>
        <source>The calibration was cancelled.</source>
        <translation>कैलिब्रेशन रद्द किया गया।</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>योजना</translation>
    </message>
    <message>
        <source>Precision of selected operators</source>
        <translation>चुने हुए ऑपरेटरों की प्रिसिज़न</translation>
    </message>
    <message>
        <source>Gives the selected operators another precision; the plan is made anew. Can be undone.</source>
        <translation>चुने हुए ऑपरेटरों को दूसरी प्रिसिज़न देता है; योजना फिर से बनती है। पूर्ववत किया जा सकता है।</translation>
    </message>
    <message numerus="yes">
        <source>Change precision of %n operator(s)</source>
        <translation>
            <numerusform>%n ऑपरेटर की प्रिसिज़न बदलें</numerusform>
            <numerusform>%n ऑपरेटरों की प्रिसिज़न बदलें</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan with these samples</source>
        <translation>इन नमूनों से योजना बनाएँ</translation>
    </message>
    <message>
        <source>Save them…</source>
        <translation>इन्हें सहेजें…</translation>
    </message>
    <message>
        <source>Continue calibrating</source>
        <translation>कैलिब्रेशन जारी रखें</translation>
    </message>
    <message>
        <source>Nothing changes yet. Select operators in the table and choose their precision below it, or go back and add a rule.</source>
        <translation>अभी कुछ नहीं बदलता। तालिका में ऑपरेटर चुनें और नीचे उनकी परिशुद्धता तय करें, या वापस जाकर नियम जोड़ें।</translation>
    </message>
    <message>
        <source>What was seen is kept: %1.</source>
        <translation>जो देखा गया वह सुरक्षित है: %1।</translation>
    </message>
    <message>
        <source>%1 is written. As data it can be gone on with later.</source>
        <translation>%1 लिख दिया गया। डेटा के रूप में इसे बाद में आगे बढ़ाया जा सकता है।</translation>
    </message>
    <message>
        <source>The ranges are being measured.</source>
        <translation>सीमाएँ मापी जा रही हैं।</translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>योजना बन रही है।</translation>
    </message>
    <message>
        <source>Operators without an integer form stand in the way: go back and allow float.</source>
        <translation>बिना पूर्णांक रूप वाले ऑपरेटर रास्ते में हैं: वापस जाएँ और float की अनुमति दें।</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>अभी कोई योजना नहीं है।</translation>
    </message>
    <message>
        <source>Fix the shapes</source>
        <translation>आकार तय करें</translation>
    </message>
    <message>
        <source>The batch or another dimension of the inputs is open. The Edge TPU and TensorFlow Lite Micro need fixed shapes.</source>
        <translation>इनपुट का बैच या कोई और विमा खुली है। Edge TPU और TensorFlow Lite Micro को तय आकार चाहिए।</translation>
    </message>
</context>
<context>
    <name>app::PlotExport</name>
    <message>
        <source>Save picture</source>
        <translation>चित्र सहेजें</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>चित्र (*.png *.svg *.pdf)</translation>
    </message>
</context>
<context>
    <name>app::PlotsPanel</name>
    <message>
        <source>Select an operator or a constant to see its values.</source>
        <translation>मान देखने के लिए कोई ऑपरेटर या स्थिरांक चुनें।</translation>
    </message>
    <message>
        <source>Select an operator or a tensor. Its values show here once the model ran over samples (Model menu).</source>
        <translation>कोई ऑपरेटर या टेंसर चुनें। मॉडल को नमूनों पर चलाने के बाद (मॉडल मेनू) उसके मान यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>Scales and zero points</source>
        <translation>स्केल और ज़ीरो पॉइंट</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>वेट</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>एक्टिवेशन</translation>
    </message>
    <message>
        <source>Scales of %1</source>
        <translation>%1 के स्केल</translation>
    </message>
    <message>
        <source>No constant belongs to the selection.</source>
        <translation>चयन से जुड़ा कोई स्थिरांक नहीं है।</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>%1 के मान</translation>
    </message>
    <message>
        <source>Read weights</source>
        <translation>वेट पढ़ना</translation>
    </message>
    <message>
        <source>The selection is a constant: it has no activation.</source>
        <translation>चयन एक स्थिरांक है: इसका कोई एक्टिवेशन नहीं है।</translation>
    </message>
    <message>
        <source>Activation of %1</source>
        <translation>%1 का एक्टिवेशन</translation>
    </message>
    <message>
        <source>The run over samples saw no values of this tensor.</source>
        <translation>नमूनों पर चलाने में इस टेंसर का कोई मान नहीं दिखा।</translation>
    </message>
    <message>
        <source>Not run yet. Run over samples… (Model menu) shows here what the tensor holds on your data.</source>
        <translation>अभी नहीं चलाया गया। नमूनों पर चलाएँ… (मॉडल मेनू) यहाँ दिखाता है कि आपके डेटा पर टेंसर में क्या होता है।</translation>
    </message>
</context>
<context>
    <name>app::PrecisionMenu</name>
    <message>
        <source>As the method says</source>
        <translation>जैसा विधि कहती है</translation>
    </message>
</context>
<context>
    <name>app::PreparationForm</name>
    <message>
        <source>Stretch, bilinear</source>
        <translation>खींचें, बाइलीनियर</translation>
    </message>
    <message>
        <source>Stretch, nearest pixel</source>
        <translation>खींचें, निकटतम पिक्सेल</translation>
    </message>
    <message>
        <source>Letterbox (keep the shape, black borders)</source>
        <translation>लेटरबॉक्स (अनुपात बनाए रखें, काले किनारे)</translation>
    </message>
    <message>
        <source>Cut out the centre</source>
        <translation>बीच का हिस्सा काटें</translation>
    </message>
    <message>
        <source>Red, green, blue</source>
        <translation>लाल, हरा, नीला</translation>
    </message>
    <message>
        <source>Blue, green, red</source>
        <translation>नीला, हरा, लाल</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>ग्रे</translation>
    </message>
    <message>
        <source>Scale of pixels</source>
        <translation>पिक्सेल का स्केल</translation>
    </message>
    <message>
        <source>Offset of pixels</source>
        <translation>पिक्सेल का ऑफ़सेट</translation>
    </message>
    <message>
        <source>&amp;Resize:</source>
        <translation>आकार बदलें (&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>रंग (&amp;C):</translation>
    </message>
    <message>
        <source>pixel ×</source>
        <translation>पिक्सेल ×</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>मान (&amp;V):</translation>
    </message>
    <message>
        <source>Write a number, or a fraction such as 1/255.</source>
        <translation>कोई संख्या या 1/255 जैसी भिन्न लिखें।</translation>
    </message>
    <message>
        <source>0, or one number for each channel: 123.7, 116.3, 103.5</source>
        <translation>0, या हर चैनल के लिए एक संख्या: 123.7, 116.3, 103.5</translation>
    </message>
    <message>
        <source>1, or one number for each channel: 58.4, 57.1, 57.4</source>
        <translation>1, या हर चैनल के लिए एक संख्या: 58.4, 57.1, 57.4</translation>
    </message>
    <message>
        <source>&amp;Mean:</source>
        <translation>मा&amp;ध्य:</translation>
    </message>
    <message>
        <source>&amp;Deviation:</source>
        <translation>&amp;विचलन:</translation>
    </message>
    <message>
        <source>Write one number, or one for each channel with commas between; a deviation is not 0.</source>
        <translation>एक संख्या लिखें, या हर चैनल के लिए एक, अल्पविराम से अलग; विचलन 0 नहीं होता।</translation>
    </message>
</context>
<context>
    <name>app::ProblemsPanel</name>
    <message>
        <source>Nothing to remark about this model.</source>
        <translation>इस मॉडल के बारे में कोई टिप्पणी नहीं है।</translation>
    </message>
    <message>
        <source>&amp;Mute this rule for this file</source>
        <translation>इस फ़ाइल के लिए यह नियम &amp;मौन करें</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>समस्याएँ</translation>
    </message>
    <message>
        <source>What the remark means</source>
        <translation>टिप्पणी का अर्थ</translation>
    </message>
    <message>
        <source>Choose a row to read why it matters and what can be done.</source>
        <translation>कोई पंक्ति चुनें और पढ़ें कि यह क्यों मायने रखता है और क्या किया जा सकता है।</translation>
    </message>
    <message>
        <source>Which remarks are shown</source>
        <translation>कौन-सी टिप्पणियाँ दिखें</translation>
    </message>
    <message>
        <source>All remarks</source>
        <translation>सभी टिप्पणियाँ</translation>
    </message>
    <message>
        <source>Warnings and problems</source>
        <translation>चेतावनियाँ और समस्याएँ</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>केवल समस्याएँ</translation>
    </message>
    <message>
        <source>Mute the rule of the current row for this file, or hear of a muted one again</source>
        <translation>वर्तमान पंक्ति का नियम इस फ़ाइल के लिए मौन करें, या किसी मौन नियम को फिर दिखाएँ</translation>
    </message>
    <message>
        <source>Show again: %1</source>
        <translation>फिर दिखाएँ: %1</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>मौन करें</translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n मौन</numerusform>
            <numerusform>%n मौन</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the model shall run</source>
        <translation>मॉडल कहाँ चलेगा</translation>
    </message>
    <message>
        <source>Where the model shall run: what this target has no kernel for is a problem</source>
        <translation>मॉडल कहाँ चलेगा: जिसके लिए इस लक्ष्य में कर्नेल नहीं है वह समस्या है</translation>
    </message>
    <message>
        <source>Any target</source>
        <translation>कोई भी लक्ष्य</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>लक्ष्य</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU delegate</source>
        <translation>GPU डेलिगेट</translation>
    </message>
    <message>
        <source>Edge TPU</source>
        <translation>Edge TPU</translation>
    </message>
    <message>
        <source>Microcontrollers</source>
        <translation>माइक्रोकंट्रोलर</translation>
    </message>
</context>
<context>
    <name>app::QuantizeDialog</name>
    <message>
        <source>Quantize %1</source>
        <translation>%1 को क्वांटाइज़ करें</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number of a step, its name</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>फिर से करें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>पीछे (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>आगे (&amp;N)</translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation>फ़ाइल बदलें</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>रूपांतरित करें</translation>
    </message>
    <message>
        <source>Leave without what the calibration has seen?</source>
        <translation>कैलिब्रेशन ने जो देखा उसके बिना छोड़ें?</translation>
    </message>
    <message>
        <source>%1. The page of the plan can save them, use them or go on.</source>
        <translation>%1। योजना का पृष्ठ उन्हें सहेज सकता है, उपयोग कर सकता है या जारी रख सकता है।</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>छोड़ें</translation>
    </message>
</context>
<context>
    <name>app::QuantizeStages</name>
    <message>
        <source>Calibrate %1</source>
        <translation>%1 को कैलिब्रेट करना</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>%1 की योजना बनाना</translation>
    </message>
    <message>
        <source>Convert %1</source>
        <translation>%1 को रूपांतरित करना</translation>
    </message>
</context>
<context>
    <name>app::RulesForm</name>
    <message>
        <source>Add &amp;rule</source>
        <translation>&amp;नियम जोड़ें</translation>
    </message>
    <message>
        <source>Operators that no rule names stay float. Of two rules for an operator the lower one wins. The plan lets you change single operators.</source>
        <translation>जिन ऑपरेटरों को कोई नियम नहीं छूता वे float रहते हैं। एक ऑपरेटर के दो नियमों में नीचे वाला मान्य है। योजना में एक-एक ऑपरेटर बदला जा सकता है।</translation>
    </message>
    <message>
        <source>Type of the operators</source>
        <translation>ऑपरेटरों का प्रकार</translation>
    </message>
    <message>
        <source>Every operator</source>
        <translation>हर ऑपरेटर</translation>
    </message>
    <message>
        <source>Name of a result</source>
        <translation>परिणाम का नाम</translation>
    </message>
    <message>
        <source>any name; * stands for any text</source>
        <translation>कोई भी नाम; * किसी भी पाठ के लिए</translation>
    </message>
    <message>
        <source>The whole name of one of the operator’s results: * is any text, ? one character.</source>
        <translation>ऑपरेटर के किसी एक परिणाम का पूरा नाम: * कोई भी पाठ, ? एक वर्ण।</translation>
    </message>
    <message>
        <source>What they become</source>
        <translation>वे क्या बनते हैं</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>यह नियम हटाएँ</translation>
    </message>
</context>
<context>
    <name>app::RulesPanel</name>
    <message>
        <source>No rules yet. Add one here, or colour what a search finds.</source>
        <translation>अभी कोई नियम नहीं। यहाँ एक जोड़ें, या खोज जो पाए उसे रंगें।</translation>
    </message>
    <message>
        <source>Style rules</source>
        <translation>शैली के नियम</translation>
    </message>
    <message>
        <source>Operators that the search finds</source>
        <translation>खोज जिन ऑपरेटरों को पाती है</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>मिले</translation>
    </message>
    <message>
        <source>Operators that a rule finds have its colour. The first rule that fits counts.</source>
        <translation>नियम जिन ऑपरेटरों को पाता है उन पर उसका रंग होता है। जो नियम पहले लागू हो वही मान्य है।</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Add a rule; what it finds is written as in the search</source>
        <translation>नियम जोड़ें; वह क्या पाए यह खोज की तरह ही लिखा जाता है</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>रंग</translation>
    </message>
    <message>
        <source>The colour of the chosen rule</source>
        <translation>चुने गए नियम का रंग</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <source>Let the chosen rule go before the one above (Alt+Up)</source>
        <translation>चुने गए नियम को ऊपर वाले से पहले रखें (Alt+Up)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>नीचे</translation>
    </message>
    <message>
        <source>Let the one below go before the chosen rule (Alt+Down)</source>
        <translation>नीचे वाले को चुने गए नियम से पहले रखें (Alt+Down)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Take the chosen rule away (Del)</source>
        <translation>चुना गया नियम हटाएँ (Del)</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>लोड करें…</translation>
    </message>
    <message>
        <source>Read the rules from a file, in place of these</source>
        <translation>इनकी जगह फ़ाइल से नियम पढ़ें</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>सहेजें…</translation>
    </message>
    <message>
        <source>Write the rules to a file</source>
        <translation>नियम फ़ाइल में लिखें</translation>
    </message>
    <message>
        <source>Close the style rules</source>
        <translation>शैली के नियम बंद करें</translation>
    </message>
    <message>
        <source>A rule of one&apos;s &amp;own</source>
        <translation>अपना नियम(&amp;O)</translation>
    </message>
    <message>
        <source>By &amp;precision</source>
        <translation>परिशुद्धता से(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Convolutions and products</source>
        <translation>कन्वोल्यूशन और गुणन(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;asts</source>
        <translation>रूपांतरण(&amp;A)</translation>
    </message>
    <message>
        <source>More than a million &amp;MACs</source>
        <translation>दस लाख से अधिक MAC(&amp;M)</translation>
    </message>
    <message>
        <source>SQNR &amp;below 20 dB</source>
        <translation>20 dB से कम SQNR(&amp;B)</translation>
    </message>
    <message>
        <source>Shapes that are not &amp;known</source>
        <translation>अज्ञात आकृतियाँ(&amp;K)</translation>
    </message>
    <message>
        <source>Colour &amp;%1</source>
        <translation>रंग &amp;%1</translation>
    </message>
    <message>
        <source>No regular expression: %1</source>
        <translation>नियमित व्यंजक नहीं: %1</translation>
    </message>
</context>
<context>
    <name>app::Runtime</name>
    <message>
        <source>Halfstep&apos;s engine, as the reference kernels of LiteRT %1</source>
        <translation>Halfstep का इंजन, LiteRT %1 के संदर्भ कर्नेल के अनुसार</translation>
    </message>
    <message>
        <source>%1 (untested)</source>
        <translation>%1 (परखा नहीं गया)</translation>
    </message>
    <message>
        <source>LiteRT %1, built-in kernels</source>
        <translation>LiteRT %1, अंतर्निहित कर्नेल</translation>
    </message>
    <message>
        <source>LiteRT %1, XNNPACK kernels</source>
        <translation>LiteRT %1, XNNPACK कर्नेल</translation>
    </message>
    <message>
        <source>LiteRT %1, reference kernels</source>
        <translation>LiteRT %1, संदर्भ कर्नेल</translation>
    </message>
</context>
<context>
    <name>app::RuntimeForm</name>
    <message>
        <source>Find LiteRT…</source>
        <translation>LiteRT खोजें…</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>गणना कौन करता है</translation>
    </message>
    <message>
        <source>Halfstep’s own engine</source>
        <translation>Halfstep का अपना इंजन</translation>
    </message>
    <message>
        <source>LiteRT, built-in kernels</source>
        <translation>LiteRT, अंतर्निहित कर्नेल</translation>
    </message>
    <message>
        <source>LiteRT, XNNPACK kernels</source>
        <translation>LiteRT, XNNPACK कर्नेल</translation>
    </message>
    <message>
        <source>LiteRT, reference kernels</source>
        <translation>LiteRT, संदर्भ कर्नेल</translation>
    </message>
    <message>
        <source>Looking for LiteRT…</source>
        <translation>LiteRT खोजा जा रहा है…</translation>
    </message>
    <message>
        <source>Look for LiteRT</source>
        <translation>LiteRT खोजें</translation>
    </message>
    <message>
        <source>LiteRT %1</source>
        <translation>LiteRT %1</translation>
    </message>
    <message>
        <source>LiteRT %1, a version that was not tried</source>
        <translation>LiteRT %1, यह संस्करण आज़माया नहीं गया</translation>
    </message>
    <message>
        <source>LiteRT was not found. Install it with “%1”, or say where it is.</source>
        <translation>LiteRT नहीं मिला। इसे “%1” से इंस्टॉल करें, या बताएँ कि वह कहाँ है।</translation>
    </message>
    <message>
        <source>Choose LiteRT’s library</source>
        <translation>LiteRT की लाइब्रेरी चुनें</translation>
    </message>
    <message>
        <source>LiteRT (libLiteRt.* python*)</source>
        <translation>LiteRT (libLiteRt.* python*)</translation>
    </message>
</context>
<context>
    <name>app::SampleModel</name>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>✗ no</source>
        <translation>✗ नहीं</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>सैंपल</translation>
    </message>
    <message>
        <source>The class that the data say</source>
        <translation>डेटा में बताई गई क्लास</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>The class with A&apos;s highest score</source>
        <translation>A के सबसे ऊँचे स्कोर वाली क्लास</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>The class with B&apos;s highest score</source>
        <translation>B के सबसे ऊँचे स्कोर वाली क्लास</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Do A and B give the same class?</source>
        <translation>क्या A और B एक ही क्लास देते हैं?</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>समान</translation>
    </message>
    <message>
        <source>SQNR of the first output of this sample: 10·log10(Σa² / Σ(b − a)²)</source>
        <translation>इस सैंपल के पहले आउटपुट का SQNR: 10·log10(Σa² / Σ(b − a)²)</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
</context>
<context>
    <name>app::SampleView</name>
    <message>
        <source>Picture of the sample</source>
        <translation>सैंपल का चित्र</translation>
    </message>
    <message>
        <source>filled: A, outlined: B</source>
        <translation>भरा हुआ: A, रेखांकित: B</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>आउटपुट</translation>
    </message>
    <message>
        <source>How to show the output</source>
        <translation>आउटपुट कैसे दिखाएँ</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>बार</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>तालिका</translation>
    </message>
    <message>
        <source>This output is too large to be kept for every sample.</source>
        <translation>यह आउटपुट इतना बड़ा है कि हर सैंपल के लिए नहीं रखा जा सकता।</translation>
    </message>
    <message>
        <source>Choose a sample.</source>
        <translation>कोई सैंपल चुनें।</translation>
    </message>
    <message>
        <source>%1, label %2</source>
        <translation>%1, लेबल %2</translation>
    </message>
    <message>
        <source>Load picture</source>
        <translation>चित्र लोड करना</translation>
    </message>
</context>
<context>
    <name>app::ShapesForm</name>
    <message>
        <source>Shapes</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>&amp;Fix the open dimensions of the inputs</source>
        <translation>इनपुट की खुली विमाएँ तय करें(&amp;F)</translation>
    </message>
    <message>
        <source>All other shapes follow. The Edge TPU and TensorFlow Lite Micro need fixed shapes; with other runtimes an open batch can be resized.</source>
        <translation>बाकी सब आकार इनसे निकलते हैं। Edge TPU और TensorFlow Lite Micro को तय आकार चाहिए; दूसरे रनटाइम में खुले बैच का आकार बदला जा सकता है।</translation>
    </message>
    <message>
        <source>%1 (%2):</source>
        <comment>input, open shape</comment>
        <translation>%1 (%2):</translation>
    </message>
    <message>
        <source>%1 takes %2: write sizes such as %3.</source>
        <translation>%1 में %2 आता है: ऐसे आकार लिखें %3।</translation>
    </message>
</context>
<context>
    <name>app::ShortcutSheet</name>
    <message>
        <source>Filter</source>
        <translation>फ़िल्टर</translation>
    </message>
    <message>
        <source>Filter of the shortcuts</source>
        <translation>शॉर्टकट का फ़िल्टर</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>कमांड</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>आदेश</translation>
    </message>
</context>
<context>
    <name>app::SiblingMenu</name>
    <message>
        <source>Models in the same &amp;file</source>
        <translation>उसी फ़ाइल के मॉडल (&amp;F)</translation>
    </message>
    <message>
        <source>%1  %2, %3</source>
        <comment>number, name, size</comment>
        <translation>%1  %2, %3</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>बिना नाम</translation>
    </message>
    <message>
        <source>Open &amp;all of them</source>
        <translation>सभी खोलें (&amp;A)</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Begin</source>
        <translation>शुरू करें</translation>
    </message>
    <message>
        <source>Open sample model</source>
        <translation>नमूना मॉडल खोलें</translation>
    </message>
    <message>
        <source>A small digit classifier with calibration and test data</source>
        <translation>कैलिब्रेशन और टेस्ट डेटा के साथ छोटा अंक क्लासिफ़ायर</translation>
    </message>
    <message>
        <source>Quantize a model…</source>
        <translation>मॉडल क्वांटाइज़ करें…</translation>
    </message>
    <message>
        <source>From float to int8 or float16, with a preview of every step</source>
        <translation>फ़्लोट से int8 या float16 में, हर चरण के प्रीव्यू के साथ</translation>
    </message>
    <message>
        <source>Compare two models…</source>
        <translation>दो मॉडलों की तुलना करें…</translation>
    </message>
    <message>
        <source>Same data, both models: accuracy, error by layer, size, speed</source>
        <translation>एक ही डेटा, दोनों मॉडल: सटीकता, हर लेयर की त्रुटि, आकार, गति</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>हाल की फ़ाइलें (&amp;R)</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>हाल की फ़ाइलें</translation>
    </message>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>आपकी खोली गई फ़ाइलें यहाँ दिखती हैं।</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>file name, folder</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>app::TensorPage</name>
    <message>
        <source>Sort by scale</source>
        <translation>स्केल के अनुसार क्रमबद्ध</translation>
    </message>
    <message>
        <source>Select an operator or a constant to see its values.</source>
        <translation>मान देखने के लिए ऑपरेटर या स्थिरांक चुनें।</translation>
    </message>
    <message>
        <source>all</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Which values the histogram counts</source>
        <translation>हिस्टोग्राम किन मानों को गिने</translation>
    </message>
    <message>
        <source>Real values</source>
        <translation>वास्तविक मान</translation>
    </message>
    <message>
        <source>Stored values</source>
        <translation>संग्रहीत मान</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>whole tensor</source>
        <translation>पूरा टेंसर</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>चैनल</translation>
    </message>
    <message>
        <source>other model</source>
        <translation>दूसरा मॉडल</translation>
    </message>
    <message>
        <source>The other channel</source>
        <translation>दूसरा चैनल</translation>
    </message>
    <message>
        <source>Channel:</source>
        <translation>चैनल:</translation>
    </message>
    <message>
        <source>Outline over it:</source>
        <translation>ऊपर रूपरेखा:</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>चैनल</translation>
    </message>
    <message>
        <source>This tensor has no channels.</source>
        <translation>इस टेंसर में चैनल नहीं हैं।</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ऊष्मा मानचित्र</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Open a model to see its values.</source>
        <translation>मान देखने के लिए मॉडल खोलें।</translation>
    </message>
    <message>
        <source>No constant belongs to the selection. What an activation holds is known after a run: see Plots.</source>
        <translation>चयन में कोई स्थिरांक नहीं है। एक्टिवेशन के मान चलाने के बाद ही पता होते हैं: प्लॉट देखें।</translation>
    </message>
    <message>
        <source>Read values</source>
        <translation>मान पढ़ें</translation>
    </message>
    <message>
        <source>Histograms of all channels</source>
        <translation>सभी चैनलों के हिस्टोग्राम</translation>
    </message>
    <message>
        <source>%1 … %2, mean %3, deviation %4</source>
        <translation>%1 … %2, माध्य %3, विचलन %4</translation>
    </message>
    <message>
        <source>zeros %1</source>
        <translation>शून्य %1</translation>
    </message>
    <message>
        <source>%1 NaN, %2 infinite</source>
        <translation>%1 NaN, %2 अनंत</translation>
    </message>
    <message>
        <source>%1 codes used, at the ends %2 and %3</source>
        <translation>%1 कोड प्रयुक्त, सिरों पर %2 और %3</translation>
    </message>
    <message>
        <source>with one scale for all channels only %1 dB</source>
        <translation>सभी चैनलों के एक स्केल से केवल %1 dB</translation>
    </message>
    <message>
        <source>in int8 %1 dB with one scale, %2 dB with one for each channel</source>
        <translation>int8 में एक स्केल से %1 dB, हर चैनल के अपने स्केल से %2 dB</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>सभी मान</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>चैनल %1</translation>
    </message>
    <message>
        <source>the whole tensor</source>
        <translation>पूरा टेंसर</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>चैनल %1</translation>
    </message>
    <message>
        <source>Extremes</source>
        <translation>चरम</translation>
    </message>
    <message>
        <source>The largest, smallest and farthest values with their places</source>
        <translation>सबसे बड़े, सबसे छोटे और सबसे दूर के मान, अपने स्थानों के साथ</translation>
    </message>
</context>
<context>
    <name>app::Treatment</name>
    <message>
        <source>%1, %2-bit weights</source>
        <comment>precision, bits</comment>
        <translation>%1, %2-बिट भार</translation>
    </message>
</context>
<context>
    <name>app::ValuePanel</name>
    <message>
        <source>How values are written</source>
        <translation>मान कैसे लिखे जाएँ</translation>
    </message>
    <message>
        <source>Real values</source>
        <translation>वास्तविक मान</translation>
    </message>
    <message>
        <source>Stored values</source>
        <translation>संग्रहीत मान</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>हेक्साडेसिमल</translation>
    </message>
    <message>
        <source>Dimension down</source>
        <translation>नीचे का आयाम</translation>
    </message>
    <message>
        <source>Dimension across</source>
        <translation>आड़ा आयाम</translation>
    </message>
    <message>
        <source>&amp;Export values…</source>
        <translation>मान &amp;निर्यात करें…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;कॉपी</translation>
    </message>
    <message>
        <source>Down:</source>
        <translation>नीचे:</translation>
    </message>
    <message>
        <source>Across:</source>
        <translation>आड़ा:</translation>
    </message>
    <message>
        <source>Select a constant to see its values.</source>
        <translation>मान देखने के लिए स्थिरांक चुनें।</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>dimension (its size)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Dimension %1:</source>
        <translation>आयाम %1:</translation>
    </message>
    <message>
        <source>Export values</source>
        <translation>मान निर्यात करें</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npy);;Tables (*.csv)</source>
        <translation>NumPy ऐरे (*.npy);;तालिकाएँ (*.csv)</translation>
    </message>
</context>
<context>
    <name>app::VerdictText</name>
    <message>
        <source>No labels: nothing is known of the accuracy.</source>
        <translation>लेबल नहीं हैं: सटीकता के बारे में कुछ पता नहीं।</translation>
    </message>
    <message>
        <source>Model A itself is right on only %1, hardly more than guessing: check the labels and how the data are prepared.</source>
        <translation>मॉडल A स्वयं केवल %1 पर सही है, जो अनुमान लगाने से थोड़ा ही बेहतर है: लेबल और डेटा की तैयारी जाँचें।</translation>
    </message>
    <message>
        <source>Random data: this says nothing about accuracy.</source>
        <translation>रैंडम डेटा: यह सटीकता के बारे में कुछ नहीं बताता।</translation>
    </message>
    <message>
        <source>The two models have no output in common.</source>
        <translation>दोनों मॉडलों में कोई समान आउटपुट नहीं है।</translation>
    </message>
    <message>
        <source>The accuracy rises: %1 → %2 (%3 points, more than chance).</source>
        <translation>सटीकता बढ़ती है: %1 → %2 (%3 अंक, संयोग से ज़्यादा)।</translation>
    </message>
    <message>
        <source>The accuracy drops: %1 → %2 (%3 points, more than chance).</source>
        <translation>सटीकता घटती है: %1 → %2 (%3 अंक, संयोग से ज़्यादा)।</translation>
    </message>
    <message numerus="yes">
        <source>Same class as A on %1 of %n sample(s).</source>
        <translation>
            <numerusform>%n सैंपल में से %1 पर A जैसी ही क्लास।</numerusform>
            <numerusform>%n सैंपल में से %1 पर A जैसी ही क्लास।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outputs are equal on %n sample(s).</source>
        <translation>
            <numerusform>%n सैंपल पर आउटपुट बराबर हैं।</numerusform>
            <numerusform>%n सैंपल पर आउटपुट बराबर हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output error %1 SQNR on %n sample(s).</source>
        <translation>
            <numerusform>%n सैंपल पर आउटपुट त्रुटि: SQNR %1।</numerusform>
            <numerusform>%n सैंपल पर आउटपुट त्रुटि: SQNR %1।</numerusform>
        </translation>
    </message>
    <message>
        <source>Size %1 → %2 (%3).</source>
        <translation>आकार %1 → %2 (%3)।</translation>
    </message>
    <message>
        <source>Label accuracy</source>
        <translation>लेबल के अनुसार सटीकता</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>95 %: A %1, B %2; %n sample(s)</source>
        <translation>
            <numerusform>95 %: A %1, B %2; %n सैंपल</numerusform>
            <numerusform>95 %: A %1, B %2; %n सैंपल</numerusform>
        </translation>
    </message>
    <message>
        <source>Same top class</source>
        <translation>समान शीर्ष क्लास</translation>
    </message>
    <message>
        <source>%1 of %2; 95 %: %3</source>
        <translation>%2 में से %1; 95 %: %3</translation>
    </message>
    <message>
        <source>Share of samples for which A and B give the same class the highest score.</source>
        <translation>उन सैंपल का हिस्सा जिनमें A और B एक ही क्लास को सबसे ऊँचा स्कोर देते हैं।</translation>
    </message>
    <message>
        <source>Output SQNR</source>
        <translation>आउटपुट SQNR</translation>
    </message>
    <message numerus="yes">
        <source>largest difference %1; %n sample(s)</source>
        <translation>
            <numerusform>सबसे बड़ा अंतर %1; %n सैंपल</numerusform>
            <numerusform>सबसे बड़ा अंतर %1; %n सैंपल</numerusform>
        </translation>
    </message>
    <message>
        <source>Signal to quantization noise: 10·log10(Σa² / Σ(b − a)²), a: output of A, b: output of B.</source>
        <translation>सिग्नल और क्वांटाइज़ेशन नॉइज़ का अनुपात: 10·log10(Σa² / Σ(b − a)²), a: A का आउटपुट, b: B का आउटपुट।</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>%1 of A</source>
        <translation>A का %1</translation>
    </message>
    <message>
        <source>%1 → %2 bytes</source>
        <translation>%1 → %2 बाइट</translation>
    </message>
    <message>
        <source>Latency, this machine</source>
        <translation>लेटेंसी, यह मशीन</translation>
    </message>
    <message>
        <source>Median of one inference with one thread, computed by %1, and the 10th to 90th percentile.
%2 and %3 runs; another runtime or machine has other times.</source>
        <translation>एक थ्रेड पर एक अनुमान की माध्यिका, %1 से गणित, और 10वाँ से 90वाँ पर्सेंटाइल।
%2 और %3 बार चलाया गया; दूसरे रनटाइम या मशीन पर समय अलग होगा।</translation>
    </message>
    <message>
        <source>%1 of the input values lie outside of what B can hold: were its calibration data prepared as these are?</source>
        <translation>इनपुट के %1 मान B की सीमा से बाहर हैं: क्या उसका कैलिब्रेशन डेटा इन्हीं की तरह तैयार किया गया था?</translation>
    </message>
    <message>
        <source>B is %1 as fast; A %2, B %3</source>
        <translation>B की गति A की %1; A %2, B %3</translation>
    </message>
    <message>
        <source>The accuracy is the same: %1; a loss of more than %2 points is ruled out.</source>
        <translation>सटीकता वही है: %1; %2 अंकों से ज़्यादा की हानि नहीं है।</translation>
    </message>
    <message>
        <source>The accuracy holds: %1 → %2 (%3 points); a loss of more than %4 points is ruled out.</source>
        <translation>सटीकता बनी रहती है: %1 → %2 (%3 अंक); %4 अंकों से ज़्यादा की हानि नहीं है।</translation>
    </message>
    <message>
        <source>A loss of accuracy is neither shown nor ruled out: %1 → %2 (%3 points, within chance).</source>
        <translation>सटीकता की हानि न दिखी, न नकारी जा सकती है: %1 → %2 (%3 अंक, संयोग के भीतर)।</translation>
    </message>
    <message numerus="yes">
        <source>With %n sample(s) a loss of up to %1 points is possible.</source>
        <translation>
            <numerusform>%n नमूने के साथ %1 अंकों तक की हानि संभव है।</numerusform>
            <numerusform>%n नमूनों के साथ %1 अंकों तक की हानि संभव है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n sample(s) a loss of up to %1 points is possible; about %2 would tell it to 1 point.</source>
        <translation>
            <numerusform>%n नमूने के साथ %1 अंकों तक की हानि संभव है; लगभग %2 नमूने इसे 1 अंक तक बता देंगे।</numerusform>
            <numerusform>%n नमूनों के साथ %1 अंकों तक की हानि संभव है; लगभग %2 नमूने इसे 1 अंक तक बता देंगे।</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of samples whose highest score is the label, with Wilson&apos;s 95 % interval.
A alone is right on %1, B alone on %2; McNemar&apos;s paired test p = %3.
B less A: %4 points, 95 %: %5 to %6.</source>
        <translation>उन नमूनों का हिस्सा जिनका सबसे ऊँचा अंक लेबल है, विल्सन के 95 % अंतराल के साथ।
केवल A %1 पर सही है, केवल B %2 पर; मैकनेमर की युग्मित जाँच p = %3।
B घटा A: %4 अंक, 95 %: %5 से %6।</translation>
    </message>
    <message>
        <source>B takes %1 as long; A %2, B %3</source>
        <translation>B का समय A का %1; A %2, B %3</translation>
    </message>
</context>
<context>
    <name>app::Workbench</name>
    <message>
        <source>Models</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>रूपरेखा</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>इंस्पेक्टर</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>प्लॉट</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>समस्याएँ</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>समस्याएँ (%1)</translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation>कार्य (%1)</translation>
    </message>
</context>
<context>
    <name>app::dialogs</name>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 पहले से मौजूद है।</translation>
    </message>
    <message>
        <source>Its content will be replaced.</source>
        <translation>इसकी सामग्री बदल दी जाएगी।</translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation>फ़ाइल बदलें</translation>
    </message>
</context>
<context>
    <name>app::files</name>
    <message>
        <source>Models (*.tflite *.tfl *.lite *.litertlm *.zip);;All files (*)</source>
        <translation>मॉडल (*.tflite *.tfl *.lite *.litertlm *.zip);;सभी फ़ाइलें (*)</translation>
    </message>
</context>
<context>
    <name>base::Diagnostic</name>
    <message>
        <source>A scale is 0: every value of this tensor counts as 0.</source>
        <translation>एक स्केल 0 है: इस टेंसर का हर मान 0 माना जाता है।</translation>
    </message>
    <message>
        <source>It has scales but no zero points; they count as 0. The runtime refuses such a model.</source>
        <translation>इसमें स्केल हैं पर ज़ीरो पॉइंट नहीं; वे 0 माने जाते हैं। रनटाइम ऐसे मॉडल को अस्वीकार करता है।</translation>
    </message>
    <message>
        <source>Its data lie in another file, so that the model can be kept, but not run.</source>
        <translation>इसका डेटा दूसरी फ़ाइल में है, इसलिए मॉडल रखा जा सकता है, पर चलाया नहीं जा सकता।</translation>
    </message>
    <message>
        <source>With the DEQUANTIZE in front of it, it could be one QUANTIZE.</source>
        <translation>इससे ठीक पहले वाले DEQUANTIZE के साथ मिलकर यह एक ही QUANTIZE हो सकता है।</translation>
    </message>
    <message>
        <source>It has no signature: inputs and outputs are known by their positions only.</source>
        <translation>इसमें कोई सिग्नेचर नहीं है: इनपुट और आउटपुट केवल अपने स्थान से पहचाने जाते हैं।</translation>
    </message>
    <message>
        <source>It undoes the DEQUANTIZE in front of it: both can go.</source>
        <translation>यह अपने से पहले के DEQUANTIZE को पलट देता है: दोनों हटाए जा सकते हैं।</translation>
    </message>
    <message>
        <source>It computes in float between integer operators.</source>
        <translation>यह पूर्णांक ऑपरेटरों के बीच फ़्लोट में गणना करता है।</translation>
    </message>
    <message>
        <source>Its weights have one scale; scales per axis are usually more accurate.</source>
        <translation>इसके वेट का एक ही स्केल है; प्रति अक्ष स्केल आम तौर पर ज़्यादा सटीक होते हैं।</translation>
    </message>
    <message>
        <source>It does not say which runtime it needs at least (min_runtime_version).</source>
        <translation>इसमें नहीं बताया गया कि न्यूनतम कौन-सा रनटाइम चाहिए (min_runtime_version)।</translation>
    </message>
    <message>
        <source>Stays float: it has no range.</source>
        <translation>फ़्लोट रहता है: इसकी कोई रेंज नहीं है।</translation>
    </message>
    <message>
        <source>Here and in %1 more places.</source>
        <translation>यहाँ और %1 अन्य जगहों पर।</translation>
    </message>
    <message>
        <source>It has zero point %1.</source>
        <translation>इसका शून्य बिंदु %1 है।</translation>
    </message>
    <message>
        <source>%1 of %2 values of its bias are at the end of int32.</source>
        <translation>इसके बायस के %2 में से %1 मान int32 के छोर पर हैं।</translation>
    </message>
    <message>
        <source>Its bias has scale %1 in channel %2, input times weight is %3.</source>
        <translation>चैनल %2 में इसके बायस का स्केल %1 है, इनपुट गुणा भार %3 है।</translation>
    </message>
    <message>
        <source>Its channels&apos; ranges differ by a factor of %1: one scale for all leaves the smallest only few of 256 steps.</source>
        <translation>इसके चैनलों की सीमाएँ %1 गुना अलग हैं: सबके लिए एक स्केल सबसे छोटे को 256 में से कुछ ही चरण देता है।</translation>
    </message>
    <message>
        <source>Its steps are %1 times as wide as those of the values of input %2.</source>
        <translation>इसके चरण इनपुट %2 के मानों के चरणों से %1 गुना चौड़े हैं।</translation>
    </message>
    <message>
        <source>%1 of its %2 channels are all zero.</source>
        <translation>इसके %2 में से %1 चैनल पूरी तरह शून्य हैं।</translation>
    </message>
    <message>
        <source>%1 of its %2 channels repeat another one.</source>
        <translation>इसके %2 में से %1 चैनल किसी दूसरे को दोहराते हैं।</translation>
    </message>
    <message>
        <source>Its shape is open; %1 needs fixed shapes.</source>
        <translation>इसका आकार खुला है; %1 को निश्चित आकार चाहिए।</translation>
    </message>
    <message>
        <source>Its shape is open.</source>
        <translation>इसका आकार खुला है।</translation>
    </message>
    <message>
        <source>%1 operators read int8 weights and compute in float.</source>
        <translation>%1 ऑपरेटर int8 भार पढ़ते हैं और float में गणना करते हैं।</translation>
    </message>
    <message>
        <source>%1 constants are stored as int8 and used as float.</source>
        <translation>%1 स्थिरांक int8 में रखे और float में उपयोग किए जाते हैं।</translation>
    </message>
    <message>
        <source>%1 of its %2 values are NaN or infinite.</source>
        <translation>इसके %2 में से %1 मान NaN या अनंत हैं।</translation>
    </message>
    <message>
        <source>Its version is %1, its types and options need %2; %3 operators have this code.</source>
        <translation>इसका संस्करण %1 है, इसके प्रकारों और विकल्पों को %2 चाहिए; %3 ऑपरेटरों का यह कोड है।</translation>
    </message>
    <message>
        <source>Input %1 has scale %2 and zero point %3, the output %4 and %5.</source>
        <translation>इनपुट %1 का स्केल %2 और शून्य बिंदु %3 है, आउटपुट के %4 और %5।</translation>
    </message>
    <message>
        <source>%1 of its %2 scales are unusable, the first one is %3.</source>
        <translation>इसके %2 में से %1 स्केल अनुपयोगी हैं, पहला %3 है।</translation>
    </message>
    <message>
        <source>The Edge TPU computes in 8 bits only; this computes in %1.</source>
        <translation>Edge TPU केवल 8 बिट में गणना करता है; यह %1 में करता है।</translation>
    </message>
    <message>
        <source>LiteRT for Microcontrollers has no kernels for %1.</source>
        <translation>LiteRT for Microcontrollers में %1 के लिए कर्नेल नहीं हैं।</translation>
    </message>
    <message>
        <source>The GPU delegate does not take %1.</source>
        <translation>GPU डेलिगेट %1 नहीं लेता।</translation>
    </message>
    <message>
        <source>The runtime has no kernel for %1; the program must bring one.</source>
        <translation>रनटाइम में %1 का कर्नेल नहीं है; प्रोग्राम को अपना लाना होगा।</translation>
    </message>
    <message>
        <source>The runtime knows %1 up to version %2; this is %3.</source>
        <translation>रनटाइम %1 को संस्करण %2 तक जानता है; यह %3 है।</translation>
    </message>
    <message>
        <source>The GPU delegate leaves %1 to the processor.</source>
        <translation>GPU डेलिगेट %1 को प्रोसेसर पर छोड़ता है।</translation>
    </message>
    <message>
        <source>The Edge TPU has no %1: it and all that follows run on the processor.</source>
        <translation>Edge TPU में %1 नहीं है: यह और इसके बाद का सब प्रोसेसर पर चलता है।</translation>
    </message>
    <message>
        <source>LiteRT for Microcontrollers has no %1.</source>
        <translation>LiteRT for Microcontrollers में %1 नहीं है।</translation>
    </message>
    <message>
        <source>The compiler for the Edge TPU takes one subgraph; this has several.</source>
        <translation>Edge TPU का कंपाइलर एक सबग्राफ़ लेता है; इसमें कई हैं।</translation>
    </message>
    <message>
        <source>T#%1 has the same name; tools that go by names take one for the other.</source>
        <translation>T#%1 का नाम भी यही है; नामों पर चलने वाले औज़ार एक को दूसरा समझ लेते हैं।</translation>
    </message>
    <message>
        <source>%1 tensors of subgraph %2 have no name.</source>
        <translation>सबग्राफ़ %2 के %1 टेंसरों का नाम नहीं है।</translation>
    </message>
    <message>
        <source>Buffers of %1 belong to no tensor and no metadata.</source>
        <translation>%1 के बफ़र किसी टेंसर या मेटाडेटा के नहीं हैं।</translation>
    </message>
    <message>
        <source>No operator uses this constant (%1).</source>
        <translation>कोई ऑपरेटर इस स्थिरांक का उपयोग नहीं करता (%1)।</translation>
    </message>
    <message>
        <source>No operator makes or reads it.</source>
        <translation>कोई ऑपरेटर इसे न बनाता है न पढ़ता है।</translation>
    </message>
    <message>
        <source>Its %1 values use only %2 of 256 codes.</source>
        <translation>इसके %1 मान 256 में से केवल %2 कोड उपयोग करते हैं।</translation>
    </message>
    <message>
        <source>Its zero point %1 is outside of %2 … %3.</source>
        <translation>इसका शून्य बिंदु %1, %2 … %3 के बाहर है।</translation>
    </message>
    <message>
        <source>A scale is negative, infinite or not a number. The model can be looked at, but not run or converted.</source>
        <translation>एक स्केल ऋणात्मक, अनंत या कोई संख्या नहीं है। मॉडल देखा जा सकता है, पर चलाया या बदला नहीं जा सकता।</translation>
    </message>
    <message>
        <source>Its shape is open; the Edge TPU and TensorFlow Lite Micro need fixed shapes.</source>
        <translation>इसका आकार खुला है; Edge TPU और TensorFlow Lite Micro को तय आकार चाहिए।</translation>
    </message>
</context>
<context>
    <name>base::Error</name>
    <message>
        <source>The file does not exist. Check the path.</source>
        <translation>फ़ाइल मौजूद नहीं है। पाथ जाँचें।</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is a file and that you may read it.</source>
        <translation>फ़ाइल पढ़ी नहीं जा सकती। जाँचें कि यह एक फ़ाइल है और आपको इसे पढ़ने की अनुमति है।</translation>
    </message>
    <message>
        <source>The file cannot be written. Check the folder, its permissions and the free space.</source>
        <translation>फ़ाइल लिखी नहीं जा सकती। फ़ोल्डर, उसकी अनुमतियाँ और ख़ाली जगह जाँचें।</translation>
    </message>
    <message>
        <source>The output is also an input of the same task. Choose another file for the output.</source>
        <translation>आउटपुट उसी कार्य का इनपुट भी है। आउटपुट के लिए कोई दूसरी फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, or use fewer threads or samples.</source>
        <translation>मेमोरी काफ़ी नहीं है। दूसरे प्रोग्राम बंद करें, या कम थ्रेड या सैंपल का उपयोग करें।</translation>
    </message>
    <message>
        <source>A limit would be exceeded. Raise the limit, or use a smaller model or less data.</source>
        <translation>एक सीमा पार हो जाएगी। सीमा बढ़ाएँ, या छोटे मॉडल या कम डेटा का उपयोग करें।</translation>
    </message>
    <message>
        <source>Stopped as you asked. No output was written.</source>
        <translation>आपके कहने पर रोका गया। कोई आउटपुट नहीं लिखा गया।</translation>
    </message>
    <message>
        <source>The program made a mistake of its own. Please report it, with the model and the steps if you can.</source>
        <translation>प्रोग्राम से अपनी ही गलती हुई। कृपया इसकी रिपोर्ट करें, हो सके तो मॉडल और चरणों के साथ।</translation>
    </message>
    <message>
        <source>These options or arguments do not go together, or one is missing. Check them.</source>
        <translation>ये विकल्प या आर्ग्युमेंट साथ में नहीं चलते, या कोई एक नहीं दिया गया है। इन्हें जाँचें।</translation>
    </message>
    <message>
        <source>This is not a TensorFlow Lite model: the identifier TFL3 is missing. Choose a .tflite file.</source>
        <translation>यह TensorFlow Lite मॉडल नहीं है: पहचान TFL3 नहीं है। .tflite फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>The data ends too early. Copy, download or convert the file again.</source>
        <translation>डेटा समय से पहले समाप्त हो जाता है। फ़ाइल फिर से कॉपी, डाउनलोड या रूपांतरित करें।</translation>
    </message>
    <message>
        <source>The model file is damaged. Copy, download or convert it again.</source>
        <translation>मॉडल फ़ाइल क्षतिग्रस्त है। इसे फिर से कॉपी, डाउनलोड या रूपांतरित करें।</translation>
    </message>
    <message>
        <source>The model uses another version of the format; only version 3 can be read. Convert the model again.</source>
        <translation>मॉडल फ़ॉर्मैट के किसी दूसरे संस्करण में है; केवल संस्करण 3 पढ़ा जा सकता है। मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>The model has no graph, or names one that it does not have. Convert the model again.</source>
        <translation>मॉडल में कोई ग्राफ़ नहीं है, या वह ऐसे ग्राफ़ का नाम देता है जो उसमें नहीं है। मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>The model names a tensor that it does not have. The file is damaged; convert the model again.</source>
        <translation>मॉडल ऐसे टेंसर का नाम देता है जो उसमें नहीं है। फ़ाइल क्षतिग्रस्त है; मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>The model names a buffer that it does not have. The file is damaged; convert the model again.</source>
        <translation>मॉडल ऐसे बफ़र का नाम देता है जो उसमें नहीं है। फ़ाइल क्षतिग्रस्त है; मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>Data of the model lies outside of the file. Copy or download the whole file again.</source>
        <translation>मॉडल का डेटा फ़ाइल के बाहर है। पूरी फ़ाइल फिर से कॉपी या डाउनलोड करें।</translation>
    </message>
    <message>
        <source>A tensor has fewer bytes than its shape and type need. The file is damaged; convert the model again.</source>
        <translation>एक टेंसर में उसके शेप और टाइप की ज़रूरत से कम बाइट हैं। फ़ाइल क्षतिग्रस्त है; मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>An operator has a kind that the model does not list. The file is damaged; convert the model again.</source>
        <translation>एक ऑपरेटर ऐसे प्रकार का है जो मॉडल की सूची में नहीं है। फ़ाइल क्षतिग्रस्त है; मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>The model names a subgraph that it does not have. The file is damaged; convert the model again.</source>
        <translation>मॉडल ऐसे सबग्राफ़ का नाम देता है जो उसमें नहीं है। फ़ाइल क्षतिग्रस्त है; मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>A subgraph of the model calls itself, or calls go too deep. The file is damaged; convert the model again.</source>
        <translation>मॉडल का कोई सबग्राफ़ ख़ुद को कॉल करता है, या कॉल बहुत गहरे हैं। फ़ाइल क्षतिग्रस्त है; मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>A tensor has an element type that the format does not know. The file is damaged or too new.</source>
        <translation>एक टेंसर का एलिमेंट टाइप ऐसा है जिसे फ़ॉर्मैट नहीं जानता। फ़ाइल क्षतिग्रस्त है या बहुत नई है।</translation>
    </message>
    <message>
        <source>An operator has options that the format does not know. The file is damaged or too new.</source>
        <translation>एक ऑपरेटर के विकल्प ऐसे हैं जिन्हें फ़ॉर्मैट नहीं जानता। फ़ाइल क्षतिग्रस्त है या बहुत नई है।</translation>
    </message>
    <message>
        <source>A tensor has a negative dimension. The file is damaged; convert the model again.</source>
        <translation>एक टेंसर में ऋणात्मक आयाम है। फ़ाइल क्षतिग्रस्त है; मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>A tensor is larger than any memory. The file is damaged; convert the model again.</source>
        <translation>एक टेंसर किसी भी मेमोरी से बड़ा है। फ़ाइल क्षतिग्रस्त है; मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>The two shapes that the model states for a tensor contradict each other. Convert the model again.</source>
        <translation>मॉडल में एक टेंसर के लिए दिए गए दो शेप एक-दूसरे के विरोधी हैं। मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>An operator reads a tensor that nothing before it gives. The graph is broken; convert the model again.</source>
        <translation>एक ऑपरेटर ऐसा टेंसर पढ़ता है जिसे उससे पहले कोई नहीं देता। ग्राफ़ टूटा हुआ है; मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>A tensor is given twice. The graph is broken; convert the model again.</source>
        <translation>एक टेंसर दो बार दिया गया है। ग्राफ़ टूटा हुआ है; मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>A variable tensor has constant data, which the format forbids. Convert the model again.</source>
        <translation>एक वेरिएबल टेंसर में स्थिर डेटा है, जो फ़ॉर्मैट में वर्जित है। मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>A signature names a tensor that the model does not have. Convert the model again.</source>
        <translation>एक सिग्नेचर ऐसे टेंसर का नाम देता है जो मॉडल में नहीं है। मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>A name occurs twice in the signatures of the model. Convert the model again with distinct names.</source>
        <translation>मॉडल के सिग्नेचरों में एक नाम दो बार आता है। मॉडल को अलग-अलग नामों के साथ फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>An operator states which inputs it changes, but not for each input. Convert the model again.</source>
        <translation>एक ऑपरेटर बताता है कि वह कौन-से इनपुट बदलता है, पर हर इनपुट के लिए नहीं। मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>A quantization scale is infinite or not a number. Quantize the model again from its float original.</source>
        <translation>एक क्वांटाइज़ेशन स्केल अनंत है या संख्या नहीं है। मॉडल को उसके मूल फ़्लोट रूप से फिर क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>A quantization scale is negative. Quantize the model again from its float original.</source>
        <translation>एक क्वांटाइज़ेशन स्केल ऋणात्मक है। मॉडल को उसके मूल फ़्लोट रूप से फिर क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>A zero point does not fit its element type. Quantize the model again from its float original.</source>
        <translation>एक ज़ीरो पॉइंट अपने एलिमेंट टाइप में नहीं समाता। मॉडल को उसके मूल फ़्लोट रूप से फिर क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>A tensor has a wrong number of scales or zero points. Quantize the model again from its float original.</source>
        <translation>एक टेंसर में स्केल या ज़ीरो पॉइंट की संख्या गलत है। मॉडल को उसके मूल फ़्लोट रूप से फिर क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>A tensor is quantized along a dimension that it does not have. Quantize the model again.</source>
        <translation>एक टेंसर ऐसे आयाम पर क्वांटाइज़ किया गया है जो उसमें नहीं है। मॉडल को फिर से क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>The blockwise quantization of a tensor contradicts its shape or its scales. Quantize the model again.</source>
        <translation>एक टेंसर का ब्लॉकवार क्वांटाइज़ेशन उसके शेप या स्केल के विरुद्ध है। मॉडल को फिर से क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>The description of a sparse tensor contradicts itself or its shape. Convert the model again.</source>
        <translation>एक स्पार्स टेंसर का विवरण ख़ुद के या उसके शेप के विरुद्ध है। मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>This operator cannot be run here. It can still be inspected, and weights can still be quantized.</source>
        <translation>यह ऑपरेटर यहाँ नहीं चलाया जा सकता। फिर भी इसे देखा जा सकता है और वेट क्वांटाइज़ किए जा सकते हैं।</translation>
    </message>
    <message>
        <source>This operator cannot be run with these element types. Keep it in float, or choose another type.</source>
        <translation>यह ऑपरेटर इन एलिमेंट टाइप के साथ नहीं चलाया जा सकता। इसे फ़्लोट में रखें, या कोई दूसरा टाइप चुनें।</translation>
    </message>
    <message>
        <source>This operator cannot be run with these options. Change them where the model is made.</source>
        <translation>यह ऑपरेटर इन विकल्पों के साथ नहीं चलाया जा सकता। इन्हें वहाँ बदलें जहाँ मॉडल बनाया जाता है।</translation>
    </message>
    <message>
        <source>The inputs or outputs of an operator do not fit it. Convert the model again.</source>
        <translation>एक ऑपरेटर के इनपुट या आउटपुट उसके अनुकूल नहीं हैं। मॉडल फिर से रूपांतरित करें।</translation>
    </message>
    <message>
        <source>A shape does not fit. Give data of the shape that the model asks for.</source>
        <translation>शेप मेल नहीं खाता। उस शेप का डेटा दें जो मॉडल माँगता है।</translation>
    </message>
    <message>
        <source>A value in a tensor is outside of what the operator allows. Check the input data.</source>
        <translation>एक टेंसर का मान ऑपरेटर की अनुमत सीमा से बाहर है। इनपुट डेटा जाँचें।</translation>
    </message>
    <message>
        <source>The model was run before it was prepared. This is a mistake of the program; please report it.</source>
        <translation>मॉडल तैयार होने से पहले चलाया गया। यह प्रोग्राम की गलती है; कृपया इसकी रिपोर्ट करें।</translation>
    </message>
    <message>
        <source>The format of this file is not known. Convert it to one that can be read, such as .npy, .csv or an image.</source>
        <translation>इस फ़ाइल का फ़ॉर्मैट ज्ञात नहीं है। इसे ऐसे फ़ॉर्मैट में बदलें जो पढ़ा जा सके, जैसे .npy, .csv या इमेज।</translation>
    </message>
    <message>
        <source>The content of the data file is damaged or not what its name says. Write it again.</source>
        <translation>डेटा फ़ाइल की सामग्री क्षतिग्रस्त है या उसके नाम के अनुसार नहीं है। इसे फिर से लिखें।</translation>
    </message>
    <message>
        <source>The elements have another type than expected. Convert the data to the type that is asked for.</source>
        <translation>एलिमेंट का टाइप अपेक्षा से अलग है। डेटा को माँगे गए टाइप में बदलें।</translation>
    </message>
    <message>
        <source>There is no data for an input of the model. Add an array with the name of the input.</source>
        <translation>मॉडल के एक इनपुट के लिए डेटा नहीं है। इनपुट के नाम वाला ऐरे जोड़ें।</translation>
    </message>
    <message>
        <source>A name or key fits nothing here. Check its spelling.</source>
        <translation>कोई नाम या कुंजी यहाँ किसी से मेल नहीं खाती। उसकी वर्तनी जाँचें।</translation>
    </message>
    <message>
        <source>The labels do not fit. There must be one known label for each sample.</source>
        <translation>लेबल मेल नहीं खाते। हर सैंपल के लिए एक ज्ञात लेबल होना चाहिए।</translation>
    </message>
    <message>
        <source>There are no samples. Choose a file or folder that has some.</source>
        <translation>कोई सैंपल नहीं है। ऐसी फ़ाइल या फ़ोल्डर चुनें जिसमें सैंपल हों।</translation>
    </message>
    <message>
        <source>This build reads no images. Use a build with the window, or give the samples as .npy files.</source>
        <translation>यह बिल्ड इमेज नहीं पढ़ता। विंडो वाले बिल्ड का उपयोग करें, या सैंपल .npy फ़ाइलों के रूप में दें।</translation>
    </message>
    <message>
        <source>The recipe has a mistake. Correct the entry that is named.</source>
        <translation>रेसिपी में गलती है। बताई गई प्रविष्टि ठीक करें।</translation>
    </message>
    <message>
        <source>The calibration does not fit the model, or is damaged. Calibrate again with this model.</source>
        <translation>कैलिब्रेशन मॉडल से मेल नहीं खाता, या क्षतिग्रस्त है। इस मॉडल के साथ फिर से कैलिब्रेट करें।</translation>
    </message>
    <message>
        <source>This way of quantizing needs a calibration. Give a calibration file or sample data.</source>
        <translation>क्वांटाइज़ करने के इस तरीके को कैलिब्रेशन चाहिए। कैलिब्रेशन फ़ाइल या सैंपल डेटा दें।</translation>
    </message>
    <message>
        <source>Some operators cannot be integer, and you asked for all of them. Allow float operators, or change the model.</source>
        <translation>कुछ ऑपरेटर पूर्णांक नहीं हो सकते, और आपने सभी को पूर्णांक करने को कहा है। फ़्लोट ऑपरेटरों की अनुमति दें, या मॉडल बदलें।</translation>
    </message>
    <message>
        <source>The two models have no outputs in common. Choose two versions of the same model.</source>
        <translation>दोनों मॉडलों में कोई समान आउटपुट नहीं है। एक ही मॉडल के दो संस्करण चुनें।</translation>
    </message>
    <message>
        <source>No LiteRT runtime that can be used was found. Install it with: pip install ai-edge-litert, or say where it is.</source>
        <translation>उपयोग योग्य LiteRT रनटाइम नहीं मिला। इसे इससे इंस्टॉल करें: pip install ai-edge-litert, या बताएँ कि वह कहाँ है।</translation>
    </message>
    <message>
        <source>The LiteRT runtime could not do this. Use the engine of this program, or another set of kernels.</source>
        <translation>LiteRT रनटाइम यह नहीं कर सका। इस प्रोग्राम के इंजन का, या कर्नेल के दूसरे समूह का उपयोग करें।</translation>
    </message>
    <message>
        <source>The model is quantized already. Start from its float original, or requantize it.</source>
        <translation>मॉडल पहले से क्वांटाइज़ है। उसके float मूल से शुरू करें या उसे पुनः क्वांटाइज़ करें।</translation>
    </message>
</context>
<context>
    <name>base::Progress</name>
    <message>
        <source>Calibrating</source>
        <translation>कैलिब्रेशन हो रहा है</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>तुलना हो रही है</translation>
    </message>
    <message>
        <source>Arranging the graph</source>
        <translation>ग्राफ़ व्यवस्थित हो रहा है</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>रूपांतरण हो रहा है</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>योजना बन रही है</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>माप हो रहा है</translation>
    </message>
    <message>
        <source>Looking at samples</source>
        <translation>नमूने देखे जा रहे हैं</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>पढ़ना</translation>
    </message>
</context>
<context>
    <name>calib::RangeMethod</name>
    <message>
        <source>Entropy (KL divergence)</source>
        <translation>एन्ट्रॉपी (KL विचलन)</translation>
    </message>
    <message>
        <source>Keeps the distribution of the values as similar as possible, as TensorRT does. Good for ReLU networks, poor for values of both signs and for bounded ones.</source>
        <translation>मानों के वितरण को यथासंभव समान रखता है, जैसा TensorRT करता है। ReLU नेटवर्क के लिए अच्छा, दोनों चिह्नों वाले और सीमित मानों के लिए कमज़ोर।</translation>
    </message>
    <message>
        <source>Minimum and maximum</source>
        <translation>न्यूनतम और अधिकतम</translation>
    </message>
    <message>
        <source>From the smallest to the largest value of all samples, as TFLiteConverter does it. Nothing is clipped; one outlier makes the steps of all other values coarser.</source>
        <translation>सभी नमूनों के सबसे छोटे से सबसे बड़े मान तक, जैसा TFLiteConverter करता है। कुछ भी काटा नहीं जाता; एक असामान्य मान बाकी सभी मानों के चरणों को मोटा कर देता है।</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>चल औसत</translation>
    </message>
    <message>
        <source>A moving average over the extremes of the samples, as litert-quantizer does it. It depends on the order of the samples and clips without a measure: check the accuracy, and shuffle the samples.</source>
        <translation>नमूनों के चरम मानों का चल औसत, जैसा litert-quantizer करता है। यह नमूनों के क्रम पर निर्भर है और बिना किसी माप के काटता है: सटीकता जाँचें और नमूनों को फेंटें।</translation>
    </message>
    <message>
        <source>Least square error</source>
        <translation>न्यूनतम वर्ग त्रुटि</translation>
    </message>
    <message>
        <source>Clips where rounding and clipping together have the least mean square error. Best or near best in most published tables.</source>
        <translation>वहाँ काटता है जहाँ पूर्णांकन और कटाई की कुल माध्य वर्ग त्रुटि सबसे कम हो। अधिकांश प्रकाशित तालिकाओं में सबसे अच्छा या उसके करीब।</translation>
    </message>
    <message>
        <source>OCTAV</source>
        <translation>OCTAV</translation>
    </message>
    <message>
        <source>Clips where clipping and rounding together cost least, found by Newton&apos;s method. It clips values of both signs at the same magnitude.</source>
        <translation>वहाँ काटता है जहाँ कटाई और पूर्णांकन की कुल लागत सबसे कम हो, न्यूटन विधि से खोजा गया। दोनों चिह्नों के मानों को समान परिमाण पर काटता है।</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>प्रतिशतक</translation>
    </message>
    <message>
        <source>Leaves out a stated share of the values, half of it at either end. Robust against outliers; the share that suits differs from model to model.</source>
        <translation>मानों का बताया गया हिस्सा छोड़ देता है, आधा-आधा दोनों सिरों पर। असामान्य मानों के प्रति मज़बूत; उपयुक्त हिस्सा हर मॉडल में अलग होता है।</translation>
    </message>
    <message>
        <source>Mean of the samples&apos; extremes</source>
        <translation>नमूनों के चरम मानों का माध्य</translation>
    </message>
    <message>
        <source>From the mean of the samples&apos; minima to the mean of their maxima, in any order. One outlier counts little, but about half of the samples are clipped at their ends.</source>
        <translation>नमूनों के न्यूनतम मानों के माध्य से अधिकतम मानों के माध्य तक, किसी भी क्रम में। एक असामान्य मान का असर कम होता है, पर लगभग आधे नमूने सिरों पर कट जाते हैं।</translation>
    </message>
</context>
<context>
    <name>format::Metadata</name>
    <message>
        <source>file</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>descriptions</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>labels of an axis</source>
        <translation>अक्ष के लेबल</translation>
    </message>
    <message>
        <source>labels of values</source>
        <translation>मानों के लेबल</translation>
    </message>
    <message>
        <source>calibration of scores</source>
        <translation>स्कोर का अंशांकन</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>शब्दावली</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>खोज सूचकांक</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>फ़ीचर</translation>
    </message>
    <message>
        <source>image</source>
        <translation>छवि</translation>
    </message>
    <message>
        <source>bounding box</source>
        <translation>बाउंडिंग बॉक्स</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>ऑडियो</translation>
    </message>
</context>
<context>
    <name>inspect::Lint</name>
    <message>
        <source>Int8 weights have a zero point that is not 0</source>
        <translation>int8 भारों का शून्य-बिंदु 0 नहीं है</translation>
    </message>
    <message>
        <source>Integer kernels and accelerators take the zero point of int8 weights as 0 and ignore the stored one.</source>
        <translation>पूर्णांक कर्नेल और त्वरक int8 भारों का शून्य-बिंदु 0 मानते हैं और संग्रहीत को अनदेखा करते हैं।</translation>
    </message>
    <message>
        <source>Quantize the weights symmetrically.</source>
        <translation>भारों को सममित रूप से क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>A bias is saturated</source>
        <translation>एक बायस संतृप्त है</translation>
    </message>
    <message>
        <source>The bias does not fit its integers at this scale: the output of the channel is wrong by a constant.</source>
        <translation>इस स्केल पर बायस अपने पूर्णांकों में नहीं समाता: चैनल का आउटपुट एक स्थिर मान से ग़लत है।</translation>
    </message>
    <message>
        <source>The weights of the channel are tiny: fold or prune it, or keep the operator in float.</source>
        <translation>चैनल के भार बहुत छोटे हैं: उसे मिलाएँ या हटाएँ, या ऑपरेटर को फ़्लोट में रखें।</translation>
    </message>
    <message>
        <source>The scale of a bias is not input scale times weight scale</source>
        <translation>बायस का स्केल इनपुट स्केल × भार स्केल नहीं है</translation>
    </message>
    <message>
        <source>Kernels add the stored integers of the bias straight to the accumulator; another scale shifts every output.</source>
        <translation>कर्नेल बायस के संग्रहीत पूर्णांक सीधे संचायक में जोड़ते हैं; दूसरा स्केल हर आउटपुट को खिसकाता है।</translation>
    </message>
    <message>
        <source>Quantize the bias with the product of both scales.</source>
        <translation>बायस को दोनों स्केल के गुणनफल से क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>Channels of weights with one scale differ widely</source>
        <translation>एक स्केल वाले भारों के चैनल बहुत भिन्न हैं</translation>
    </message>
    <message>
        <source>The channels with small weights keep few of the 256 steps, so their outputs are coarse.</source>
        <translation>छोटे भारों वाले चैनलों को 256 में से कम चरण मिलते हैं, इसलिए उनके आउटपुट मोटे होते हैं।</translation>
    </message>
    <message>
        <source>Quantize per axis, or equalize the channels before.</source>
        <translation>प्रति अक्ष क्वांटाइज़ करें, या पहले चैनलों को बराबर करें।</translation>
    </message>
    <message>
        <source>A concatenation joins inputs of very different ranges</source>
        <translation>एक संयोजन बहुत भिन्न सीमाओं के इनपुट जोड़ता है</translation>
    </message>
    <message>
        <source>All inputs share the scale of the largest one; small ones keep only few codes.</source>
        <translation>सभी इनपुट सबसे बड़े का स्केल साझा करते हैं; छोटे को कम कोड मिलते हैं।</translation>
    </message>
    <message>
        <source>Keep the concatenation in float, or scale the inputs to similar ranges in training.</source>
        <translation>संयोजन को फ़्लोट में रखें, या प्रशिक्षण में इनपुट को समान सीमाओं पर लाएँ।</translation>
    </message>
    <message>
        <source>Channels of weights are all zero</source>
        <translation>भारों के चैनल पूरे शून्य हैं</translation>
    </message>
    <message>
        <source>They cost memory and time and add nothing but their bias.</source>
        <translation>ये मेमोरी और समय लेते हैं और बायस के सिवा कुछ नहीं जोड़ते।</translation>
    </message>
    <message>
        <source>Prune the channels, or train with less regularization.</source>
        <translation>चैनल हटाएँ, या कम नियमितीकरण से प्रशिक्षित करें।</translation>
    </message>
    <message>
        <source>Channels of weights are equal</source>
        <translation>भारों के चैनल समान हैं</translation>
    </message>
    <message>
        <source>Equal channels compute the same twice; often a sign of a dead or badly initialized layer.</source>
        <translation>समान चैनल वही दो बार गिनते हैं; अक्सर मृत या ग़लत आरंभित परत का संकेत।</translation>
    </message>
    <message>
        <source>Merge the channels and add the weights that read them.</source>
        <translation>चैनल मिलाएँ और उन्हें पढ़ने वाले भार जोड़ें।</translation>
    </message>
    <message>
        <source>A shape is open</source>
        <translation>एक आकार खुला है</translation>
    </message>
    <message>
        <source>Memory cannot be planned ahead; accelerators and microcontrollers need fixed shapes.</source>
        <translation>मेमोरी की पहले से योजना नहीं बन सकती; त्वरक और माइक्रोकंट्रोलर को स्थिर आकार चाहिए।</translation>
    </message>
    <message>
        <source>An operator computes in float between integer ones</source>
        <translation>पूर्णांक ऑपरेटरों के बीच एक ऑपरेटर फ़्लोट में गिनता है</translation>
    </message>
    <message>
        <source>It is slow on integer hardware and needs a cast in front and one behind.</source>
        <translation>यह पूर्णांक हार्डवेयर पर धीमा है और आगे-पीछे रूपांतरण चाहता है।</translation>
    </message>
    <message>
        <source>Use an operator that has an integer form, or a runtime that has one for this.</source>
        <translation>पूर्णांक रूप वाला ऑपरेटर, या इसके लिए पूर्णांक रूप वाला रनटाइम उपयोग करें।</translation>
    </message>
    <message>
        <source>A float model has int8 weights</source>
        <translation>फ़्लोट मॉडल में int8 भार हैं</translation>
    </message>
    <message>
        <source>It was quantized for dynamic range or for size: activations stay float, and integer-only targets cannot run it.</source>
        <translation>इसे डायनामिक रेंज या आकार के लिए क्वांटाइज़ किया गया: एक्टिवेशन फ़्लोट रहते हैं, और केवल-पूर्णांक लक्ष्य इसे नहीं चला सकते।</translation>
    </message>
    <message>
        <source>Nothing, where that is meant; else start from the float model and quantize with samples.</source>
        <translation>यदि यही चाहा था तो कुछ नहीं; अन्यथा फ़्लोट मॉडल से नमूनों के साथ क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>The model does not say which runtime it needs</source>
        <translation>मॉडल नहीं बताता कि उसे कौन-सा रनटाइम चाहिए</translation>
    </message>
    <message>
        <source>Without min_runtime_version an old runtime fails in the middle of loading, and nobody sees why.</source>
        <translation>min_runtime_version के बिना पुराना रनटाइम लोड करते हुए विफल होता है और कारण नहीं दिखता।</translation>
    </message>
    <message>
        <source>Write the metadata min_runtime_version.</source>
        <translation>मेटाडेटा min_runtime_version लिखें।</translation>
    </message>
    <message>
        <source>The model has no signature</source>
        <translation>मॉडल में कोई सिग्नेचर नहीं है</translation>
    </message>
    <message>
        <source>Programs then have to find inputs and outputs by position, which changes from converter to converter.</source>
        <translation>तब प्रोग्रामों को इनपुट-आउटपुट स्थान से खोजने पड़ते हैं, जो हर कन्वर्टर में बदलता है।</translation>
    </message>
    <message>
        <source>Export with a signature (a SavedModel, or a current converter).</source>
        <translation>सिग्नेचर के साथ निर्यात करें (SavedModel, या नया कन्वर्टर)।</translation>
    </message>
    <message>
        <source>A QUANTIZE undoes a DEQUANTIZE</source>
        <translation>एक QUANTIZE किसी DEQUANTIZE को उलटता है</translation>
    </message>
    <message>
        <source>Each pair costs two passes over the values and may round them once more.</source>
        <translation>हर जोड़ी मानों पर दो फेरे लेती है और उन्हें फिर से पूर्णांकित कर सकती है।</translation>
    </message>
    <message>
        <source>Take both out, or join them to one QUANTIZE where the parameters differ.</source>
        <translation>दोनों हटाएँ, या पैरामीटर भिन्न हों तो एक QUANTIZE में मिलाएँ।</translation>
    </message>
    <message>
        <source>A constant holds NaN or infinite values</source>
        <translation>एक स्थिरांक में NaN या अनंत मान हैं</translation>
    </message>
    <message>
        <source>They spread through everything that is computed from them and break every calibration.</source>
        <translation>ये उनसे गिनी हर चीज़ में फैलते हैं और हर अंशांकन बिगाड़ते हैं।</translation>
    </message>
    <message>
        <source>Repair the training or the export of the float model.</source>
        <translation>फ़्लोट मॉडल का प्रशिक्षण या निर्यात सुधारें।</translation>
    </message>
    <message>
        <source>An operator has too low a version for what it does</source>
        <translation>एक ऑपरेटर का संस्करण उसके काम के लिए कम है</translation>
    </message>
    <message>
        <source>Runtimes choose the kernel by the version: an old one may refuse the types or the options, or read them wrongly.</source>
        <translation>रनटाइम संस्करण से कर्नेल चुनते हैं: पुराना प्रकार या विकल्प ठुकरा सकता है, या ग़लत पढ़ सकता है।</translation>
    </message>
    <message>
        <source>Convert the model again with a current converter.</source>
        <translation>नए कन्वर्टर से मॉडल फिर बदलें।</translation>
    </message>
    <message>
        <source>Weights have one scale where one per channel is possible</source>
        <translation>जहाँ प्रति चैनल स्केल संभव है वहाँ भारों का एक ही स्केल है</translation>
    </message>
    <message>
        <source>One scale serves the channel with the largest weights; the others use only a part of the 256 codes. Depthwise filters suffer most.</source>
        <translation>एक स्केल सबसे बड़े भारों वाले चैनल के काम आता है; बाकी 256 कोड का एक भाग ही लेते हैं। डेप्थवाइज़ फ़िल्टर सबसे अधिक प्रभावित होते हैं।</translation>
    </message>
    <message>
        <source>Quantize again per axis, unless the target wants one scale.</source>
        <translation>यदि लक्ष्य एक स्केल न चाहे तो प्रति अक्ष फिर क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>An operator that only moves values changes their scale</source>
        <translation>केवल मान हटाने वाला ऑपरेटर उनका स्केल बदलता है</translation>
    </message>
    <message>
        <source>Kernels of these operators copy or compare the stored integers; with other parameters behind than in front, all values are off.</source>
        <translation>इनके कर्नेल संग्रहीत पूर्णांकों की नकल या तुलना करते हैं; आगे-पीछे पैरामीटर भिन्न हों तो सभी मान ग़लत होते हैं।</translation>
    </message>
    <message>
        <source>Give output and input the same scale and zero point, or put a QUANTIZE between them.</source>
        <translation>आउटपुट और इनपुट को वही स्केल और शून्य-बिंदु दें, या बीच में QUANTIZE रखें।</translation>
    </message>
    <message>
        <source>A scale is no usable number</source>
        <translation>एक स्केल उपयोगी संख्या नहीं है</translation>
    </message>
    <message>
        <source>With a scale that is zero, negative, NaN, infinite or huge every real value of the tensor is lost.</source>
        <translation>शून्य, ऋणात्मक, NaN, अनंत या विशाल स्केल से टेंसर का हर वास्तविक मान खो जाता है।</translation>
    </message>
    <message>
        <source>Calibrate again with representative samples and look for NaN and infinite values in the float model.</source>
        <translation>प्रतिनिधि नमूनों से फिर अंशांकन करें और फ़्लोट मॉडल में NaN और अनंत मान खोजें।</translation>
    </message>
    <message>
        <source>The target has no kernel for an operator</source>
        <translation>लक्ष्य के पास किसी ऑपरेटर का कर्नेल नहीं है</translation>
    </message>
    <message>
        <source>The model does not load there, or the operator falls back to the processor, with a copy each way.</source>
        <translation>मॉडल वहाँ लोड नहीं होता, या ऑपरेटर प्रोसेसर पर लौटता है, दोनों ओर नकल के साथ।</translation>
    </message>
    <message>
        <source>Replace the operator, or quantize it as the target wants it.</source>
        <translation>ऑपरेटर बदलें, या लक्ष्य के अनुसार क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>Tensors have no name or one that others have too</source>
        <translation>टेंसरों के नाम नहीं हैं या वही नाम औरों के भी हैं</translation>
    </message>
    <message>
        <source>Tools that go by names (comparison, overlays, recipes) take one for the other.</source>
        <translation>नाम से चलने वाले साधन (तुलना, ओवरले, रेसिपी) एक को दूसरा समझते हैं।</translation>
    </message>
    <message>
        <source>Give each tensor a name of its own.</source>
        <translation>हर टेंसर को अपना नाम दें।</translation>
    </message>
    <message>
        <source>A buffer is used by nothing</source>
        <translation>एक बफ़र का कोई उपयोग नहीं</translation>
    </message>
    <message>
        <source>It makes the file larger.</source>
        <translation>यह फ़ाइल बड़ी करता है।</translation>
    </message>
    <message>
        <source>Write the model again; buffers without a user are left out.</source>
        <translation>मॉडल फिर लिखें; अनुपयोगी बफ़र छूट जाते हैं।</translation>
    </message>
    <message>
        <source>A tensor is used by nothing</source>
        <translation>एक टेंसर का कोई उपयोग नहीं</translation>
    </message>
    <message>
        <source>It makes the file larger and the lists longer.</source>
        <translation>यह फ़ाइल बड़ी और सूचियाँ लंबी करता है।</translation>
    </message>
    <message>
        <source>Take it out; a converter with dead-code elimination does.</source>
        <translation>इसे हटाएँ; अप्रयुक्त भाग हटाने वाला कन्वर्टर यह करता है।</translation>
    </message>
    <message>
        <source>Weights use few of their codes</source>
        <translation>भार अपने कम कोड उपयोग करते हैं</translation>
    </message>
    <message>
        <source>A tensor that uses fewer than 16 of 256 codes has the accuracy of 4 bits at the price of 8.</source>
        <translation>256 में से 16 से कम कोड वाला टेंसर 8 बिट के दाम पर 4 बिट की परिशुद्धता देता है।</translation>
    </message>
    <message>
        <source>A single outlier stretches the range: clip it, or quantize per axis.</source>
        <translation>एक अपवाद मान सीमा खींचता है: उसे काटें, या प्रति अक्ष क्वांटाइज़ करें।</translation>
    </message>
    <message>
        <source>A zero point lies outside of its type</source>
        <translation>एक शून्य-बिंदु अपने प्रकार से बाहर है</translation>
    </message>
    <message>
        <source>The kernels add zero points in integers of the stored type; outside of it real zero cannot be stored, and padding goes wrong.</source>
        <translation>कर्नेल शून्य-बिंदु संग्रहीत प्रकार के पूर्णांकों में जोड़ते हैं; उससे बाहर वास्तविक शून्य नहीं रखा जा सकता और पैडिंग ग़लत होती है।</translation>
    </message>
    <message>
        <source>Quantize the model again; a range of activations must contain zero.</source>
        <translation>मॉडल फिर क्वांटाइज़ करें; एक्टिवेशन की सीमा में शून्य होना चाहिए।</translation>
    </message>
    <message>
        <source>Give the inputs fixed shapes: the wizard and quantize --fix-shapes do that, or convert the model again.</source>
        <translation>इनपुट को तय आकार दें: विज़ार्ड और quantize --fix-shapes यह करते हैं; या मॉडल फिर से बदलें।</translation>
    </message>
</context>
<context>
    <name>inspect::OperandRole</name>
    <message>
        <source>input</source>
        <translation>इनपुट</translation>
    </message>
    <message>
        <source>output</source>
        <translation>आउटपुट</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>फ़िल्टर</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>भार</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>बायस</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>अक्ष</translation>
    </message>
    <message>
        <source>size</source>
        <translation>माप</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>आरंभ</translation>
    </message>
    <message>
        <source>end</source>
        <translation>अंत</translation>
    </message>
    <message>
        <source>strides</source>
        <translation>स्ट्राइड</translation>
    </message>
    <message>
        <source>paddings</source>
        <translation>पैडिंग</translation>
    </message>
    <message>
        <source>padding value</source>
        <translation>पैडिंग मान</translation>
    </message>
    <message>
        <source>permutation</source>
        <translation>क्रमचय</translation>
    </message>
    <message>
        <source>indices</source>
        <translation>सूचकांक</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>नए मान</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>ढाल</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>शर्त</translation>
    </message>
    <message>
        <source>block shape</source>
        <translation>ब्लॉक का आकार</translation>
    </message>
    <message>
        <source>crops</source>
        <translation>काट</translation>
    </message>
    <message>
        <source>sizes of the parts</source>
        <translation>भागों के माप</translation>
    </message>
    <message>
        <source>multiples</source>
        <translation>गुणज</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>गहराई</translation>
    </message>
    <message>
        <source>on value</source>
        <translation>सक्रिय मान</translation>
    </message>
    <message>
        <source>off value</source>
        <translation>निष्क्रिय मान</translation>
    </message>
    <message>
        <source>value</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>start</source>
        <translation>शुरुआत</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>सीमा</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>अंतर</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>संसाधन</translation>
    </message>
    <message>
        <source>state</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>weights over features</source>
        <translation>विशेषताओं पर भार</translation>
    </message>
    <message>
        <source>weights over time</source>
        <translation>समय पर भार</translation>
    </message>
    <message>
        <source>count</source>
        <translation>संख्या</translation>
    </message>
    <message>
        <source>values</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>left</source>
        <translation>बायाँ</translation>
    </message>
    <message>
        <source>right</source>
        <translation>दायाँ</translation>
    </message>
    <message>
        <source>input to input gate</source>
        <translation>इनपुट से इनपुट गेट तक</translation>
    </message>
    <message>
        <source>input to forget gate</source>
        <translation>इनपुट से विस्मरण गेट तक</translation>
    </message>
    <message>
        <source>input to cell gate</source>
        <translation>इनपुट से सेल गेट तक</translation>
    </message>
    <message>
        <source>input to output gate</source>
        <translation>इनपुट से आउटपुट गेट तक</translation>
    </message>
    <message>
        <source>recurrent to input gate</source>
        <translation>आवर्ती से इनपुट गेट तक</translation>
    </message>
    <message>
        <source>recurrent to forget gate</source>
        <translation>आवर्ती से विस्मरण गेट तक</translation>
    </message>
    <message>
        <source>recurrent to cell gate</source>
        <translation>आवर्ती से सेल गेट तक</translation>
    </message>
    <message>
        <source>recurrent to output gate</source>
        <translation>आवर्ती से आउटपुट गेट तक</translation>
    </message>
    <message>
        <source>cell to input gate</source>
        <translation>सेल से इनपुट गेट तक</translation>
    </message>
    <message>
        <source>cell to forget gate</source>
        <translation>सेल से विस्मरण गेट तक</translation>
    </message>
    <message>
        <source>cell to output gate</source>
        <translation>सेल से आउटपुट गेट तक</translation>
    </message>
    <message>
        <source>bias of input gate</source>
        <translation>इनपुट गेट का बायस</translation>
    </message>
    <message>
        <source>bias of forget gate</source>
        <translation>विस्मरण गेट का बायस</translation>
    </message>
    <message>
        <source>bias of cell gate</source>
        <translation>सेल गेट का बायस</translation>
    </message>
    <message>
        <source>bias of output gate</source>
        <translation>आउटपुट गेट का बायस</translation>
    </message>
    <message>
        <source>weights of the projection</source>
        <translation>प्रक्षेपण के भार</translation>
    </message>
    <message>
        <source>bias of the projection</source>
        <translation>प्रक्षेपण का बायस</translation>
    </message>
    <message>
        <source>output state</source>
        <translation>आउटपुट की स्थिति</translation>
    </message>
    <message>
        <source>cell state</source>
        <translation>सेल की स्थिति</translation>
    </message>
    <message>
        <source>normalization of input gate</source>
        <translation>इनपुट गेट का सामान्यीकरण</translation>
    </message>
    <message>
        <source>normalization of forget gate</source>
        <translation>विस्मरण गेट का सामान्यीकरण</translation>
    </message>
    <message>
        <source>normalization of cell gate</source>
        <translation>सेल गेट का सामान्यीकरण</translation>
    </message>
    <message>
        <source>normalization of output gate</source>
        <translation>आउटपुट गेट का सामान्यीकरण</translation>
    </message>
</context>
<context>
    <name>inspect::Summary</name>
    <message>
        <source>int16x8 with float operators</source>
        <translation>int16x8, फ़्लोट ऑपरेटरों के साथ</translation>
    </message>
    <message>
        <source>int8 with float operators</source>
        <translation>int8, फ़्लोट ऑपरेटरों के साथ</translation>
    </message>
    <message>
        <source>uint8 with float operators</source>
        <translation>uint8, फ़्लोट ऑपरेटरों के साथ</translation>
    </message>
    <message>
        <source>int4 with float operators</source>
        <translation>int4, फ़्लोट ऑपरेटरों के साथ</translation>
    </message>
    <message>
        <source>dynamic range int8</source>
        <translation>डायनामिक रेंज int8</translation>
    </message>
    <message>
        <source>float16 weights</source>
        <translation>float16 वेट</translation>
    </message>
    <message>
        <source>int8 weights</source>
        <translation>int8 वेट</translation>
    </message>
    <message>
        <source>other</source>
        <translation>अन्य</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Looks at, runs, quantizes and compares TensorFlow Lite models.</source>
        <translation>TensorFlow Lite मॉडल देखता, चलाता, क्वांटाइज़ करता और उनकी तुलना करता है।</translation>
    </message>
    <message>
        <source>A model to open, a second one to compare it with, data for both.</source>
        <translation>खोलने के लिए मॉडल, तुलना के लिए दूसरा मॉडल, दोनों के लिए डेटा।</translation>
    </message>
</context>
<context>
    <name>pipeline::ForeignModel</name>
    <message>
        <source>weights for llama.cpp, without a graph that could be shown.</source>
        <translation>llama.cpp के लिए भार, दिखाने लायक ग्राफ़ के बिना।</translation>
    </message>
    <message>
        <source>a program of a compiler. Let the program that wrote it write a .tflite.</source>
        <translation>किसी कंपाइलर का प्रोग्राम। जिस प्रोग्राम ने इसे लिखा उसी से .tflite लिखवाएँ।</translation>
    </message>
    <message>
        <source>a checkpoint holds weights, not a graph. Export it with torch.export.save(…) to a .pt2 file, and open that.</source>
        <translation>चेकपॉइंट में भार होते हैं, ग्राफ़ नहीं। torch.export.save(…) से .pt2 फ़ाइल बनाएँ और उसे खोलें।</translation>
    </message>
    <message>
        <source>a graph of TensorFlow. Open the folder of its SavedModel instead.</source>
        <translation>TensorFlow का ग्राफ़। इसके बदले इसके SavedModel का फ़ोल्डर खोलें।</translation>
    </message>
    <message>
        <source>a checkpoint holds weights, not a graph. Save the model with model.export(…), and open that folder.</source>
        <translation>चेकपॉइंट में वेट होते हैं, ग्राफ़ नहीं। मॉडल को model.export(…) से सहेजें और वह फ़ोल्डर खोलें।</translation>
    </message>
    <message>
        <source>a model for another runtime. Convert the model that it was made from to .tflite.</source>
        <translation>किसी और रनटाइम का मॉडल। जिस मॉडल से यह बना उसे .tflite में बदलें।</translation>
    </message>
    <message>
        <source>weights without a graph. Export the model from its program.</source>
        <translation>ग्राफ़ के बिना भार। मॉडल को उसके प्रोग्राम से निर्यात करें।</translation>
    </message>
    <message>
        <source>a model for Apple&apos;s runtime. Convert the model that it was made from.</source>
        <translation>Apple के रनटाइम का मॉडल। जिस मॉडल से यह बना, उसे बदलें।</translation>
    </message>
</context>
<context>
    <name>quant::Mode</name>
    <message>
        <source>8-bit weights, dynamic range</source>
        <translation>8-बिट वेट, डायनामिक रेंज</translation>
    </message>
    <message>
        <source>Weights are stored as 8-bit integers, activations stay float and are quantized on the fly. About a quarter of the size; needs no data.</source>
        <translation>वेट 8-बिट पूर्णांकों के रूप में संग्रहित होते हैं, एक्टिवेशन फ़्लोट रहते हैं और चलते समय क्वांटाइज़ होते हैं। लगभग एक-चौथाई आकार; डेटा की ज़रूरत नहीं।</translation>
    </message>
    <message>
        <source>16-bit floats</source>
        <translation>16-बिट फ़्लोट</translation>
    </message>
    <message>
        <source>Constants are stored as 16-bit floats, half the size; arithmetic stays float. Almost no loss of accuracy; made for GPUs.</source>
        <translation>स्थिरांक 16-बिट फ़्लोट के रूप में संग्रहित होते हैं, आधा आकार; गणना फ़्लोट में रहती है। सटीकता में लगभग कोई कमी नहीं; GPU के लिए।</translation>
    </message>
    <message>
        <source>8-bit integers, float where needed</source>
        <translation>8-बिट पूर्णांक, जहाँ ज़रूरी हो वहाँ फ़्लोट</translation>
    </message>
    <message>
        <source>Weights and activations become 8-bit integers; operators without an integer form stay float. About a quarter of the size. Needs calibration data.</source>
        <translation>वेट और एक्टिवेशन 8-बिट पूर्णांक बनते हैं; जिन ऑपरेटरों का पूर्णांक रूप नहीं है वे फ़्लोट रहते हैं। लगभग एक-चौथाई आकार। कैलिब्रेशन डेटा चाहिए।</translation>
    </message>
    <message>
        <source>8-bit integers only</source>
        <translation>केवल 8-बिट पूर्णांक</translation>
    </message>
    <message>
        <source>16-bit activations, 8-bit weights, float where needed</source>
        <translation>16-बिट ऐक्टिवेशन, 8-बिट वेट, ज़रूरत पर फ़्लोट</translation>
    </message>
    <message>
        <source>Activations become 16-bit integers, weights 8-bit ones; operators without such a form stay float. Nearly as exact as float, about a quarter of the size. Needs calibration data.</source>
        <translation>ऐक्टिवेशन 16-बिट पूर्णांक बनते हैं और वेट 8-बिट; जिन ऑपरेटरों का ऐसा रूप नहीं है वे फ़्लोट रहते हैं। लगभग फ़्लोट जितना सटीक, आकार लगभग एक चौथाई। कैलिब्रेशन डेटा चाहिए।</translation>
    </message>
    <message>
        <source>16-bit activations, 8-bit weights only</source>
        <translation>केवल 16-बिट ऐक्टिवेशन और 8-बिट वेट</translation>
    </message>
    <message>
        <source>Mixed, operator by operator</source>
        <translation>मिश्रित, ऑपरेटर दर ऑपरेटर</translation>
    </message>
    <message>
        <source>Every operator gets the precision that a rule of the recipe or your hand gives it; the others stay float. Needs calibration data where integers are asked for.</source>
        <translation>हर ऑपरेटर को वह प्रिसिज़न मिलती है जो रेसिपी का नियम या आप देते हैं; बाकी फ़्लोट रहते हैं। जहाँ पूर्णांक माँगे जाएँ वहाँ कैलिब्रेशन डेटा चाहिए।</translation>
    </message>
    <message>
        <source>8-bit or 4-bit weights, float arithmetic</source>
        <translation>8-बिट या 4-बिट वज़न, फ़्लोट गणना</translation>
    </message>
    <message>
        <source>Weights are stored as 8-bit or 4-bit integers and become float before they are used; all arithmetic stays float. A quarter or an eighth of the size; needs no data.</source>
        <translation>वज़न 8-बिट या 4-बिट पूर्णांक के रूप में रखे जाते हैं और उपयोग से पहले फ़्लोट बनते हैं; पूरी गणना फ़्लोट रहती है। आकार एक चौथाई या आठवाँ हिस्सा; डेटा नहीं चाहिए।</translation>
    </message>
    <message>
        <source>Every operator computes in 16-bit activations and 8-bit weights, and inputs and outputs are 16-bit unless others are asked for; refused when an operator has no such form. Needs calibration data.</source>
        <translation>हर ऑपरेटर 16-बिट एक्टिवेशन और 8-बिट भारों में गणना करता है, और इनपुट व आउटपुट 16-बिट होते हैं जब तक दूसरे न माँगे जाएँ; किसी ऑपरेटर का ऐसा रूप न हो तो अस्वीकार। कैलिब्रेशन डेटा चाहिए।</translation>
    </message>
    <message>
        <source>Every operator computes in 8-bit integers, and inputs and outputs are such unless others are asked for, as microcontrollers and accelerators want it; refused when an operator has no integer form. Needs calibration data.</source>
        <translation>हर ऑपरेटर 8-बिट पूर्णांकों में गणना करता है, और इनपुट व आउटपुट भी ऐसे होते हैं जब तक दूसरे न माँगे जाएँ, जैसा माइक्रोकंट्रोलर और त्वरक चाहते हैं; किसी ऑपरेटर का पूर्णांक रूप न हो तो अस्वीकार। कैलिब्रेशन डेटा चाहिए।</translation>
    </message>
</context>
<context>
    <name>quant::Plan</name>
    <message>
        <source>it converts plain numbers, without scales</source>
        <translation>यह बिना स्केल की सामान्य संख्याएँ बदलता है</translation>
    </message>
    <message>
        <source>works on true and false</source>
        <translation>सत्य और असत्य पर काम करता है</translation>
    </message>
    <message>
        <source>the runtime&apos;s converter has no integer form of it</source>
        <translation>रनटाइम के कन्वर्टर में इसका पूर्णांक रूप नहीं है</translation>
    </message>
    <message>
        <source>its integer kernel divides plain integers, without scales</source>
        <translation>इसका पूर्णांक कर्नेल बिना स्केल के सामान्य पूर्णांकों को भाग देता है</translation>
    </message>
    <message>
        <source>the runtime has only a float kernel for it</source>
        <translation>रनटाइम में इसके लिए केवल फ़्लोट कर्नेल है</translation>
    </message>
    <message>
        <source>the integer kernel ignores the zero point</source>
        <translation>पूर्णांक कर्नेल ज़ीरो पॉइंट को अनदेखा करता है</translation>
    </message>
    <message>
        <source>only its table can be integer; the rows come out as float</source>
        <translation>केवल इसकी तालिका पूर्णांक हो सकती है; पंक्तियाँ फ़्लोट में निकलती हैं</translation>
    </message>
    <message>
        <source>its integer kernel fills gaps with stored zeros, which need not be the number zero</source>
        <translation>इसका पूर्णांक कर्नेल ख़ाली जगहों को संग्रहित शून्य से भरता है, जो संख्या शून्य हो यह ज़रूरी नहीं</translation>
    </message>
    <message>
        <source>it writes stored zeros, whatever the zero point is</source>
        <translation>ज़ीरो पॉइंट जो भी हो, यह संग्रहित शून्य लिखता है</translation>
    </message>
    <message>
        <source>it counts plain numbers, without scales</source>
        <translation>यह बिना स्केल की सामान्य संख्याएँ गिनता है</translation>
    </message>
    <message>
        <source>it hands tensors to other subgraphs, which take them as they are</source>
        <translation>यह टेंसर दूसरे सबग्राफ़ को देता है, जो उन्हें वैसे ही लेते हैं</translation>
    </message>
    <message>
        <source>the variable keeps its values as they are assigned</source>
        <translation>वेरिएबल अपने मान वैसे ही रखता है जैसे वे दिए जाते हैं</translation>
    </message>
    <message>
        <source>the runtime has no kernel of it with scales</source>
        <translation>रनटाइम में इसका स्केल वाला कोई कर्नेल नहीं है</translation>
    </message>
    <message>
        <source>the runtime has no integer kernel for it</source>
        <translation>रनटाइम में इसके लिए कोई पूर्णांक कर्नेल नहीं है</translation>
    </message>
    <message>
        <source>converts between real and stored numbers itself</source>
        <translation>यह वास्तविक और संग्रहित संख्याओं के बीच ख़ुद रूपांतरण करता है</translation>
    </message>
    <message>
        <source>Lower the least number of weights.</source>
        <translation>वेट की न्यूनतम संख्या घटाएँ।</translation>
    </message>
    <message>
        <source>has no constant weights</source>
        <translation>इसके कोई स्थिर वेट नहीं हैं</translation>
    </message>
    <message>
        <source>Store it densely.</source>
        <translation>इसे सघन रूप में संग्रहित करें।</translation>
    </message>
    <message>
        <source>Mend the constant in the model.</source>
        <translation>मॉडल में स्थिरांक ठीक करें।</translation>
    </message>
    <message>
        <source>Leave it in float with the mode that allows fallback, or replace it in the model.</source>
        <translation>फ़्लोट की अनुमति वाले मोड से इसे फ़्लोट में रहने दें, या मॉडल में इसे बदलें।</translation>
    </message>
    <message>
        <source>Make the weights a constant.</source>
        <translation>वेट को स्थिरांक बनाएँ।</translation>
    </message>
    <message>
        <source>Make the bias a constant.</source>
        <translation>बायस को स्थिरांक बनाएँ।</translation>
    </message>
    <message>
        <source>was quantized before</source>
        <translation>पहले ही क्वांटाइज़ किया जा चुका था</translation>
    </message>
    <message>
        <source>Calibrate with samples that give this tensor ordinary values.</source>
        <translation>ऐसे सैंपल से कैलिब्रेट करें जिनसे इस टेंसर को सामान्य मान मिलें।</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>डायनामिक</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>अपरिवर्तित</translation>
    </message>
    <message>
        <source>this variant of it keeps its state elsewhere</source>
        <translation>इसका यह प्रकार अपनी स्थिति कहीं और रखता है</translation>
    </message>
    <message>
        <source>a rule of the recipe says so</source>
        <translation>रेसिपी का एक नियम ऐसा कहता है</translation>
    </message>
    <message>
        <source>no rule asks for more</source>
        <translation>कोई नियम इससे अधिक नहीं माँगता</translation>
    </message>
    <message>
        <source>weight-only</source>
        <translation>केवल वज़न</translation>
    </message>
    <message>
        <source>the runtime&apos;s converter leaves it in float, although there is an integer kernel</source>
        <translation>रनटाइम का कन्वर्टर इसे फ़्लोट में छोड़ता है, जबकि पूर्णांक कर्नेल है</translation>
    </message>
    <message>
        <source>Allow integer kernels beyond the converter&apos;s (beyond_upstream).</source>
        <translation>कन्वर्टर से आगे के पूर्णांक कर्नेल की अनुमति दें (beyond_upstream)।</translation>
    </message>
    <message>
        <source>Calibrate with samples that give its tensors ordinary values, or leave it in float.</source>
        <translation>ऐसे नमूनों से अंशांकन करें जो इसके टेंसरों को साधारण मान दें, या इसे फ़्लोट में रहने दें।</translation>
    </message>
    <message>
        <source>the GPU delegate leaves it to the processor, in float32</source>
        <translation>GPU डेलीगेट इसे float32 में प्रोसेसर पर छोड़ता है</translation>
    </message>
    <message>
        <source>this variant of it has no form with integer weights</source>
        <translation>इसके इस प्रकार का पूर्णांक भार वाला कोई रूप नहीं है</translation>
    </message>
    <message>
        <source>its weights are too large for float16 scales: they are per channel</source>
        <translation>इसके भार float16 स्केल के लिए बहुत बड़े हैं: स्केल प्रति चैनल हैं</translation>
    </message>
    <message>
        <source>it reads its blocks itself and rounds its input to 8 bits while it runs</source>
        <translation>यह अपने ब्लॉक स्वयं पढ़ता है और चलते समय अपने इनपुट को 8 बिट तक राउंड करता है</translation>
    </message>
    <message>
        <source>the runtime&apos;s integer kernel gives zeros for coupled gates with layer normalization</source>
        <translation>रनटाइम का पूर्णांक कर्नेल लेयर नॉर्मलाइज़ेशन वाले जुड़े गेटों के लिए शून्य देता है</translation>
    </message>
    <message>
        <source>litert-quantizer leaves what a composite stands for in float</source>
        <translation>litert-quantizer किसी संयुक्त ऑपरेटर के भीतरी भाग को float में छोड़ता है</translation>
    </message>
    <message>
        <source>litert-quantizer has no such form of this operator</source>
        <translation>litert-quantizer में इस ऑपरेटर का ऐसा रूप नहीं है</translation>
    </message>
</context>
<context>
    <name>widgets::ArenaPlot</name>
    <message>
        <source>Open a model to see who holds its memory, and when.</source>
        <translation>मॉडल खोलें और देखें कि उसकी मेमोरी किसके पास है, और कब।</translation>
    </message>
    <message>
        <source>This subgraph keeps nothing in the arena.</source>
        <translation>यह सबग्राफ़ एरीना में कुछ नहीं रखता।</translation>
    </message>
    <message>
        <source>Memory of the activations</source>
        <translation>एक्टिवेशन की मेमोरी</translation>
    </message>
    <message>
        <source>arena %1</source>
        <translation>एरीना %1</translation>
    </message>
    <message>
        <source>most is held at %1: %2</source>
        <translation>सबसे अधिक %1 पर: %2</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Offset in the arena</source>
        <translation>एरीना में ऑफ़सेट</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>शिखर %1</translation>
    </message>
    <message>
        <source>%1: %2 held</source>
        <translation>%1: %2 प्रयुक्त</translation>
    </message>
    <message>
        <source>%1: %2 from offset %3, held from Op#%4 to Op#%5</source>
        <translation>%1: ऑफ़सेट %3 से %2, Op#%4 से Op#%5 तक</translation>
    </message>
    <message>
        <source>in the memory of T#%1</source>
        <translation>T#%1 की मेमोरी में</translation>
    </message>
</context>
<context>
    <name>widgets::AttributeText</name>
    <message>
        <source>not set</source>
        <translation>तय नहीं</translation>
    </message>
</context>
<context>
    <name>widgets::ChannelTable</name>
    <message>
        <source>dead: all its values are 0</source>
        <translation>मृत: सभी मान 0 हैं</translation>
    </message>
    <message>
        <source>much wider than the others</source>
        <translation>औरों से बहुत चौड़ा</translation>
    </message>
    <message>
        <source>much narrower than the others</source>
        <translation>औरों से बहुत सँकरा</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>चैनल</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>स्केल</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>शून्य-बिंदु</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>न्यूनतम</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>अधिकतम</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>माध्य</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>विचलन</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>शून्य</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>टिप्पणी</translation>
    </message>
</context>
<context>
    <name>widgets::CostTables</name>
    <message>
        <source>Tensor</source>
        <translation>टेंसर</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>बाइट</translation>
    </message>
    <message>
        <source>At the peak</source>
        <translation>शिखर पर</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>It is held while the most is held</source>
        <translation>जब सबसे अधिक मेमोरी ली जाती है तब यह मौजूद है</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>ऑफ़सेट</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>To</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>की जगह पर</translation>
    </message>
    <message>
        <source>The operator writes its result over this operand: no memory of its own</source>
        <translation>ऑपरेटर परिणाम इस ऑपरैंड के ऊपर लिखता है: अपनी मेमोरी नहीं</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Share of MACs</source>
        <translation>MAC का भाग</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>स्थिरांक</translation>
    </message>
    <message>
        <source>Share of constants</source>
        <translation>स्थिरांकों का भाग</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>एक्टिवेशन</translation>
    </message>
    <message>
        <source>Unknown cost</source>
        <translation>अज्ञात लागत</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one run</source>
        <translation>एक बार चलाने के गुणा-योग</translation>
    </message>
    <message>
        <source>Operators whose multiply-accumulates are not known</source>
        <translation>जिन ऑपरेटरों के गुणा-योग ज्ञात नहीं हैं</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1 में</translation>
    </message>
    <message>
        <source>%1 times, %2</source>
        <translation>%1 बार, %2</translation>
    </message>
    <message>
        <source>Conversions of activations in one run, and the bytes they read and write</source>
        <translation>एक बार चलाने में एक्टिवेशन के रूपांतरण, और पढ़े-लिखे गए बाइट</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>स्थिरांक</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>पाठक</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>भाग</translation>
    </message>
</context>
<context>
    <name>widgets::ErrorText</name>
    <message>
        <source>%1: %2</source>
        <comment>subject: what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened (facts)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 Cause: %2</source>
        <translation>%1 कारण: %2</translation>
    </message>
</context>
<context>
    <name>widgets::ExtremesTable</name>
    <message>
        <source>Index</source>
        <translation>सूचकांक</translation>
    </message>
    <message>
        <source>The place in the tensor, by its dimensions; sorted as the file stores them</source>
        <translation>टेंसर में स्थान, आयामों के अनुसार; क्रम वही जिसमें फ़ाइल उन्हें रखती है</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>चैनल</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>परिमाण</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>संग्रहीत</translation>
    </message>
</context>
<context>
    <name>widgets::FactColumns</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 बाइट</translation>
    </message>
</context>
<context>
    <name>widgets::FileTables</name>
    <message>
        <source>subgraph %1 %2</source>
        <translation>सबग्राफ़ %1 %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>metadata %1</source>
        <translation>मेटाडेटा %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 और %n अन्य</numerusform>
            <numerusform>%1 और %n अन्य</numerusform>
        </translation>
    </message>
    <message>
        <source>Subgraph</source>
        <translation>सबग्राफ़</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>टेंसर</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>इनपुट</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>आउटपुट</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>स्थिरांक</translation>
    </message>
    <message>
        <source>Size of the constants</source>
        <translation>स्थिरांकों का आकार</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>सिग्नेचर</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>टेंसर</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>संख्या</translation>
    </message>
    <message>
        <source>The schema&apos;s number of the operator</source>
        <translation>स्कीमा में ऑपरेटर की संख्या</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>संस्करण</translation>
    </message>
    <message>
        <source>Custom code</source>
        <translation>कस्टम कोड</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>उपयोग</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>बफ़र</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>बाइट</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>उपयोगकर्ता</translation>
    </message>
    <message>
        <source>all tensors without values</source>
        <translation>बिना मान वाले सभी टेंसर</translation>
    </message>
    <message>
        <source>All zero</source>
        <translation>पूरा शून्य</translation>
    </message>
    <message>
        <source>The file stores nothing but zeros here</source>
        <translation>फ़ाइल यहाँ केवल शून्य रखती है</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>सामग्री</translation>
    </message>
</context>
<context>
    <name>widgets::GraphColours</name>
    <message>
        <source>others</source>
        <translation>अन्य</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>कोई त्रुटि नहीं</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MAC</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 या अधिक</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 या कम</translation>
    </message>
</context>
<context>
    <name>widgets::GraphMinimap</name>
    <message>
        <source>Minimap</source>
        <translation>लघु मानचित्र</translation>
    </message>
    <message>
        <source>The whole graph; press or drag to go elsewhere</source>
        <translation>पूरा ग्राफ़; कहीं और जाने के लिए दबाएँ या खींचें</translation>
    </message>
</context>
<context>
    <name>widgets::GraphNode</name>
    <message>
        <source>Graph input: %1</source>
        <translation>ग्राफ़ इनपुट: %1</translation>
    </message>
    <message>
        <source>Graph output: %1</source>
        <translation>ग्राफ़ आउटपुट: %1</translation>
    </message>
    <message>
        <source>Precision: %1</source>
        <translation>प्रिसिज़न: %1</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>आउटपुट: %1</translation>
    </message>
    <message>
        <source>Constant: %1</source>
        <translation>स्थिरांक: %1</translation>
    </message>
    <message>
        <source>Outside of this part: %1</source>
        <translation>इस भाग के बाहर: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n ऑपरेटर</numerusform>
            <numerusform>%n ऑपरेटर</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>खंड %1</translation>
    </message>
    <message>
        <source>%1 alike</source>
        <comment>groups</comment>
        <translation>%1 एक जैसे</translation>
    </message>
    <message>
        <source>%1 groups have the same operators, tied in the same way</source>
        <translation>%1 समूहों में वही ऑपरेटर हैं, उसी तरह जुड़े हुए</translation>
    </message>
</context>
<context>
    <name>widgets::GraphView</name>
    <message>
        <source>Open a model to see its graph here.</source>
        <translation>ग्राफ़ यहाँ देखने के लिए मॉडल खोलें।</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>ग्राफ़</translation>
    </message>
    <message>
        <source>&amp;Fit to view</source>
        <translation>दृश्य में फ़िट करें (&amp;F)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>ज़ूम इन (&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>ज़ूम आउट (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>वास्तविक आकार (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>चित्र इस रूप में सहेजें (&amp;S)…</translation>
    </message>
    <message>
        <source>Trace to &amp;inputs</source>
        <translation>इनपुट तक खोजें(&amp;I)</translation>
    </message>
    <message>
        <source>Trace to &amp;outputs</source>
        <translation>आउटपुट तक खोजें(&amp;O)</translation>
    </message>
    <message>
        <source>Add &amp;bookmark</source>
        <translation>बुकमार्क जोड़ें(&amp;B)</translation>
    </message>
    <message>
        <source>Show &amp;marked part alone</source>
        <translation>केवल चिह्नित भाग दिखाएँ(&amp;M)</translation>
    </message>
    <message>
        <source>Save the visible &amp;part as…</source>
        <translation>दिखता भाग इस रूप में सहेजें(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy names</source>
        <translation>नाम &amp;कॉपी करें</translation>
    </message>
    <message>
        <source>Error of the output: %1</source>
        <translation>आउटपुट की त्रुटि: %1</translation>
    </message>
    <message>
        <source>To the next group &amp;like this</source>
        <translation>ऐसे अगले समूह पर(&amp;L)</translation>
    </message>
    <message>
        <source>To the &amp;worst operator, then the next</source>
        <translation>सबसे ख़राब ऑपरेटर पर, फिर अगले पर(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Back to the next worse one</source>
        <translation>उससे ख़राब पर वापस(&amp;B)</translation>
    </message>
</context>
<context>
    <name>widgets::HeatMapPlot</name>
    <message>
        <source>Select a constant with several channels.</source>
        <translation>कई चैनलों वाला स्थिरांक चुनें।</translation>
    </message>
    <message>
        <source>This constant has no channels to set side by side.</source>
        <translation>इस स्थिरांक में साथ रखने लायक चैनल नहीं हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n चैनल</numerusform>
            <numerusform>%n चैनल</numerusform>
        </translation>
    </message>
    <message>
        <source>colour: share of the channel&apos;s values in a bin</source>
        <translation>रंग: चैनल के मानों का खाने में भाग</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>चैनल</translation>
    </message>
    <message>
        <source>Channel along axis %1</source>
        <translation>अक्ष %1 पर चैनल</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>चैनल %1</translation>
    </message>
    <message>
        <source>Channel %1, %2 … %3: %4 values, %5 of the channel</source>
        <translation>चैनल %1, %2 … %3: %4 मान, चैनल का %5</translation>
    </message>
</context>
<context>
    <name>widgets::HistogramPlot</name>
    <message>
        <source>Select a tensor to see how its values are spread.</source>
        <translation>किसी टेंसर के मान कैसे फैले हैं, यह देखने के लिए उसे चुनें।</translation>
    </message>
    <message>
        <source>There are no values to show: none is finite.</source>
        <translation>दिखाने के लिए कोई मान नहीं है: कोई भी परिमित नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n सैंपल</numerusform>
            <numerusform>%n सैंपल</numerusform>
        </translation>
    </message>
    <message>
        <source>every channel has a grid of its own</source>
        <translation>हर चैनल का अपना ग्रिड है</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>गिनती</translation>
    </message>
    <message>
        <source>zero point %1</source>
        <translation>ज़ीरो पॉइंट %1</translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation>%1 बाहर</translation>
    </message>
    <message>
        <source>%1 … %2: %3 values, %4</source>
        <translation>%1 … %2: %3 मान, %4</translation>
    </message>
    <message>
        <source>%1 is stored as %2</source>
        <translation>%1 को %2 के रूप में संग्रहित किया जाता है</translation>
    </message>
    <message>
        <source>outline: %1, of the same area</source>
        <translation>रूपरेखा: %1, समान क्षेत्रफल पर</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>संग्रहीत मान</translation>
    </message>
    <message>
        <source>%1 values, %2 … %3</source>
        <translation>%1 मान, %2 … %3</translation>
    </message>
    <message>
        <source>%1 grid %2 … %3, step %4</source>
        <translation>%1 ग्रिड %2 … %3, स्टेप %4</translation>
    </message>
    <message>
        <source>at the ends %1 and %2</source>
        <translation>सिरों पर %1 और %2</translation>
    </message>
</context>
<context>
    <name>widgets::Inspector</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 बाइट</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>एट्रिब्यूट</translation>
    </message>
    <message>
        <source>Custom options</source>
        <translation>कस्टम विकल्प</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Other arithmetic</source>
        <translation>अन्य गणना</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>स्थिरांक</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>एक्टिवेशन</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>रेंज</translation>
    </message>
    <message>
        <source>Recorded range</source>
        <translation>दर्ज की गई रेंज</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>क्वांटाइज़ेशन</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>स्केल</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>ज़ीरो पॉइंट</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>अक्ष</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>चैनल</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>ब्लॉक का आकार</translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>सबग्राफ़ %1</translation>
    </message>
    <message>
        <source>Subgraph %1: %2</source>
        <translation>सबग्राफ़ %1: %2</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>टेंसर</translation>
    </message>
    <message>
        <source>Size of the constants</source>
        <translation>स्थिरांकों का आकार</translation>
    </message>
    <message>
        <source>Signature %1</source>
        <translation>सिग्नेचर %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>प्रिसिज़न</translation>
    </message>
    <message>
        <source>Least runtime</source>
        <translation>न्यूनतम रनटाइम</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>Tensors by type</source>
        <translation>टाइप के अनुसार टेंसर</translation>
    </message>
    <message>
        <source>Operators by name</source>
        <translation>नाम के अनुसार ऑपरेटर</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>संस्करण</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>इनपुट</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>आउटपुट</translation>
    </message>
    <message>
        <source>Intermediate values</source>
        <translation>मध्यवर्ती मान</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>टाइप</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>शेप</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>एलिमेंट</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>बाइट</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>बफ़र</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>संग्रहण</translation>
    </message>
    <message>
        <source>sparse</source>
        <translation>स्पार्स</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>निर्माता</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>पाठक</translation>
    </message>
    <message>
        <source>%1 · 2^%2</source>
        <comment>integer multiplier · power of two</comment>
        <translation>%1 · 2^%2</translation>
    </message>
    <message>
        <source>Integer multipliers</source>
        <translation>पूर्णांक गुणक</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>और %n</numerusform>
            <numerusform>और %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>चैनल %1</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>गुणक</translation>
    </message>
    <message>
        <source>%1 ≈ %2, shift %3</source>
        <translation>%1 ≈ %2, शिफ़्ट %3</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>पैरामीटर</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>चैनल के अनुसार</translation>
    </message>
    <message>
        <source>%1, zero %2</source>
        <translation>%1, शून्य %2</translation>
    </message>
    <message>
        <source>Shares its buffer with</source>
        <translation>बफ़र साझा है</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>सिग्नेचर</translation>
    </message>
    <message>
        <source>Real range</source>
        <translation>वास्तविक सीमा</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used codes of all codes</comment>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>Used codes</source>
        <translation>उपयोग किए गए कोड</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>At the ends</source>
        <translation>छोरों पर</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>शून्य</translation>
    </message>
    <message>
        <source>NaN or infinite</source>
        <translation>NaN या अनंत</translation>
    </message>
    <message numerus="yes">
        <source>Seen in %n sample(s)</source>
        <translation>
            <numerusform>%n नमूने में देखा गया</numerusform>
            <numerusform>%n नमूनों में देखा गया</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>कटे हुए</translation>
    </message>
</context>
<context>
    <name>widgets::InspectorPanel</name>
    <message>
        <source>Open a model to see its parts here.</source>
        <translation>मॉडल के हिस्से यहाँ देखने के लिए मॉडल खोलें।</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>इंस्पेक्टर</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;everything</source>
        <translation>सब कुछ कॉपी करें (&amp;E)</translation>
    </message>
    <message>
        <source>A: </source>
        <translation>A: </translation>
    </message>
    <message>
        <source>B: </source>
        <translation>B: </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>मॉडल</translation>
    </message>
</context>
<context>
    <name>widgets::LayerErrorModel</name>
    <message>
        <source>input</source>
        <translation>इनपुट</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>क्रम</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>टेंसर</translation>
    </message>
    <message>
        <source>Type in B</source>
        <translation>B में टाइप</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>कोसाइन</translation>
    </message>
    <message>
        <source>Max. error</source>
        <translation>अधिकतम त्रुटि</translation>
    </message>
    <message>
        <source>Mean |error|</source>
        <translation>औसत |त्रुटि|</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>क्लिप हुए</translation>
    </message>
    <message>
        <source>Signal to quantization noise: 10·log₁₀(Σa² / Σ(b−a)²) with a the values of A and b those of B; 6 dB more are half the error</source>
        <translation>सिग्नल और क्वांटाइज़ेशन नॉइज़ का अनुपात: 10·log₁₀(Σa² / Σ(b−a)²), जहाँ a A के मान हैं और b B के; 6 dB ज़्यादा का अर्थ है आधी त्रुटि</translation>
    </message>
    <message>
        <source>Σab / √(Σa²·Σb²): 1 when B points where A points</source>
        <translation>Σab / √(Σa²·Σb²): 1 जब B उसी दिशा में हो जिसमें A है</translation>
    </message>
    <message>
        <source>Largest |b − a|</source>
        <translation>सबसे बड़ा |b − a|</translation>
    </message>
    <message>
        <source>Mean of |b − a|</source>
        <translation>|b − a| का औसत</translation>
    </message>
    <message>
        <source>Share of A&apos;s values that lie outside of what B&apos;s integers can say</source>
        <translation>A के उन मानों का हिस्सा जो B के पूर्णांकों की सीमा से बाहर हैं</translation>
    </message>
</context>
<context>
    <name>widgets::LayerErrorPlot</name>
    <message>
        <source>Compare two models to see where their layers differ.</source>
        <translation>लेयरों का अंतर कहाँ है, यह देखने के लिए दो मॉडलों की तुलना करें।</translation>
    </message>
    <message>
        <source>The two models have no layers in common.</source>
        <translation>दोनों मॉडलों में कोई समान लेयर नहीं है।</translation>
    </message>
    <message>
        <source>Error by layer, B against A</source>
        <translation>हर लेयर की त्रुटि, A के मुकाबले B</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Max. error</source>
        <translation>अधिकतम त्रुटि</translation>
    </message>
    <message>
        <source>Mean |error|</source>
        <translation>औसत |त्रुटि|</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>कोसाइन</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n लेयर</numerusform>
            <numerusform>%n लेयर</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n सैंपल</numerusform>
            <numerusform>%n सैंपल</numerusform>
        </translation>
    </message>
    <message>
        <source>worst: %1, %2</source>
        <translation>सबसे ख़राब: %1, %2</translation>
    </message>
    <message>
        <source>input</source>
        <translation>इनपुट</translation>
    </message>
    <message>
        <source>%1: %2 · SQNR %3 dB · max. error %4 · %5</source>
        <translation>%1: %2 · SQNR %3 dB · अधिकतम त्रुटि %4 · %5</translation>
    </message>
    <message>
        <source>Operator of A, in order of execution</source>
        <translation>A का ऑपरेटर, चलने के क्रम में</translation>
    </message>
    <message>
        <source>no layer differs</source>
        <translation>कोई परत अलग नहीं है</translation>
    </message>
    <message>
        <source>∞: B equals A</source>
        <translation>∞: B, A के बराबर है</translation>
    </message>
</context>
<context>
    <name>widgets::MessageBar</name>
    <message>
        <source>Information</source>
        <translation>जानकारी</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>चेतावनी</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>समस्या</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>यह संदेश बंद करें</translation>
    </message>
</context>
<context>
    <name>widgets::NumberText</name>
    <message>
        <source>no number</source>
        <translation>संख्या नहीं</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>स्केलर</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <comment>a share in percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>widgets::OperatorModel</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 बाइट</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one run: products that convolutions and matrix products add up</source>
        <translation>एक बार चलाने में मल्टिप्लाई-एक्युमुलेट: वे गुणनफल जिन्हें कन्वॉल्यूशन और मैट्रिक्स गुणन जोड़ते हैं</translation>
    </message>
    <message>
        <source>How it computes, judged by the types of its tensors</source>
        <translation>टेंसरों के टाइप के आधार पर, यह कैसे गणना करता है</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>प्रिसिज़न</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>आउटपुट</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>आउटपुट शेप</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>स्थिरांक</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>संस्करण</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>एट्रिब्यूट</translation>
    </message>
</context>
<context>
    <name>widgets::OutlineModel</name>
    <message>
        <source>Input %1: %2</source>
        <translation>इनपुट %1: %2</translation>
    </message>
    <message>
        <source>Output %1: %2</source>
        <translation>आउटपुट %1: %2</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>रूपरेखा</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>सिग्नेचर</translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>सबग्राफ़ %1</translation>
    </message>
    <message>
        <source>Subgraph %1: %2</source>
        <translation>सबग्राफ़ %1: %2</translation>
    </message>
    <message>
        <source>Inputs (%1)</source>
        <translation>इनपुट (%1)</translation>
    </message>
    <message>
        <source>Outputs (%1)</source>
        <translation>आउटपुट (%1)</translation>
    </message>
    <message>
        <source>Operators (%1)</source>
        <translation>ऑपरेटर (%1)</translation>
    </message>
</context>
<context>
    <name>widgets::PerAxisPlot</name>
    <message>
        <source>Select a quantized tensor to see its scales by channel.</source>
        <translation>हर चैनल के स्केल देखने के लिए कोई क्वांटाइज़ किया हुआ टेंसर चुनें।</translation>
    </message>
    <message>
        <source>Scales of %1</source>
        <translation>%1 के स्केल</translation>
    </message>
    <message>
        <source>This tensor is not quantized: its type is %1.</source>
        <translation>यह टेंसर क्वांटाइज़ नहीं किया गया है: इसका टाइप %1 है।</translation>
    </message>
    <message>
        <source>One scale for the whole tensor: real = %1 · (stored − (%2))</source>
        <translation>पूरे टेंसर के लिए एक स्केल: वास्तविक = %1 · (संग्रहित − (%2))</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n चैनल</numerusform>
            <numerusform>%n चैनल</numerusform>
        </translation>
    </message>
    <message>
        <source>scales %1 … %2</source>
        <translation>स्केल %1 … %2</translation>
    </message>
    <message>
        <source>largest is %1 times the smallest</source>
        <translation>सबसे बड़ा सबसे छोटे का %1 गुना है</translation>
    </message>
    <message numerus="yes">
        <source>%n dead channel(s)</source>
        <translation>
            <numerusform>%n मृत चैनल</numerusform>
            <numerusform>%n मृत चैनल</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel along axis %1</source>
        <translation>अक्ष %1 पर चैनल</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>स्केल</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>ज़ीरो पॉइंट</translation>
    </message>
    <message>
        <source>Channel %1: scale %2, zero point %3</source>
        <translation>चैनल %1: स्केल %2, ज़ीरो पॉइंट %3</translation>
    </message>
    <message>
        <source>dead: all its values are 0</source>
        <translation>मृत: इसके सभी मान 0 हैं</translation>
    </message>
    <message>
        <source>Scales that int8 would give %1</source>
        <translation>int8 में %1 के स्केल</translation>
    </message>
    <message>
        <source>Channels along axis %1 by scale</source>
        <translation>अक्ष %1 के चैनल, स्केल के क्रम में</translation>
    </message>
    <message>
        <source>Scale in int8</source>
        <translation>int8 में स्केल</translation>
    </message>
</context>
<context>
    <name>widgets::PictureFile</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG चित्र (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG ड्रॉइंग (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF पेज (*.pdf)</translation>
    </message>
</context>
<context>
    <name>widgets::PlanModel</name>
    <message>
        <source>Subgraph %1 Op#%2</source>
        <translation>सबग्राफ़ %1 Op#%2</translation>
    </message>
    <message>
        <source>stays float</source>
        <translation>फ़्लोट रहता है</translation>
    </message>
    <message>
        <source>dynamic range</source>
        <translation>डायनामिक रेंज</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>अपरिवर्तित</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>बनता है</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>क्या किया जा सकता है</translation>
    </message>
    <message>
        <source>weight-only</source>
        <translation>केवल वज़न</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
</context>
<context>
    <name>widgets::Plot</name>
    <message>
        <source>&amp;Logarithmic axis</source>
        <translation>लघुगणकीय अक्ष (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>चित्र कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>तालिका के रूप में कॉपी करें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>चित्र इस रूप में सहेजें (&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Reset view</source>
        <translation>दृश्य रीसेट करें (&amp;R)</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemModel</name>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>चेतावनी</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>समस्या</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>गंभीरता</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Why it matters:</source>
        <translation>यह क्यों मायने रखता है:</translation>
    </message>
    <message>
        <source>What can be done:</source>
        <translation>क्या किया जा सकता है:</translation>
    </message>
    <message>
        <source>Remark of the reader</source>
        <translation>पाठक की टिप्पणी</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>तथ्य</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>क्या किया जा सकता है</translation>
    </message>
</context>
<context>
    <name>widgets::TablePanel</name>
    <message>
        <source>Filter</source>
        <translation>फ़िल्टर</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>पंक्तियाँ फ़िल्टर करें</translation>
    </message>
    <message>
        <source>Shows the rows that hold all of these words</source>
        <translation>वे पंक्तियाँ दिखाता है जिनमें ये सभी शब्द हैं</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>कॉलम</translation>
    </message>
    <message>
        <source>Choose columns, copy, export</source>
        <translation>कॉलम चुनें, कॉपी करें, निर्यात करें</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>पंक्तियाँ कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>CSV के रूप में निर्यात करें (&amp;E)…</translation>
    </message>
    <message>
        <source>No row holds “%1”.</source>
        <translation>किसी पंक्ति में “%1” नहीं है।</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 में से %1 पंक्तियाँ</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n पंक्ति</numerusform>
            <numerusform>%n पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>table</source>
        <translation>तालिका</translation>
    </message>
</context>
<context>
    <name>widgets::TensorModel</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 बाइट</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>टेंसर</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>टाइप</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>शेप</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>बाइट</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>स्केल</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>ज़ीरो पॉइंट</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>अक्ष</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>चैनल</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>निर्माता</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>पाठक</translation>
    </message>
    <message>
        <source>Step between two stored values: real = scale · (stored − zero point). Several scales: smallest … largest</source>
        <translation>दो संग्रहित मानों के बीच का स्टेप: वास्तविक = स्केल · (संग्रहित − ज़ीरो पॉइंट)। कई स्केल: सबसे छोटा … सबसे बड़ा</translation>
    </message>
    <message>
        <source>The stored value that stands for 0</source>
        <translation>वह संग्रहित मान जो 0 को दर्शाता है</translation>
    </message>
    <message>
        <source>The dimension along which every channel has a scale of its own</source>
        <translation>वह आयाम जिस पर हर चैनल का अपना स्केल होता है</translation>
    </message>
    <message>
        <source>How many scales there are</source>
        <translation>कितने स्केल हैं</translation>
    </message>
    <message>
        <source>Sorts by the number of elements; “?” is a dimension that may change</source>
        <translation>एलिमेंट की संख्या के अनुसार क्रमित करता है; “?” ऐसा आयाम है जो बदल सकता है</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>फैलाव</translation>
    </message>
    <message>
        <source>Largest by smallest scale: how much finer some channels are than others</source>
        <translation>सबसे बड़ा स्केल बटा सबसे छोटा: कुछ चैनल दूसरों से कितने महीन हैं</translation>
    </message>
</context>
<context>
    <name>widgets::TensorText</name>
    <message>
        <source>input</source>
        <translation>इनपुट</translation>
    </message>
    <message>
        <source>output</source>
        <translation>आउटपुट</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>स्थिरांक</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>वेरिएबल</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>एक्टिवेशन</translation>
    </message>
    <message>
        <source>hybrid</source>
        <comment>integer weights, float activations</comment>
        <translation>हाइब्रिड</translation>
    </message>
    <message>
        <source>other</source>
        <comment>neither float nor quantized</comment>
        <translation>अन्य</translation>
    </message>
    <message>
        <source>none</source>
        <comment>an optional operand that is absent</comment>
        <translation>कोई नहीं</translation>
    </message>
</context>
<context>
    <name>widgets::TreemapPlot</name>
    <message>
        <source>Open a model to see where its bytes are.</source>
        <translation>मॉडल खोलें और देखें कि उसके बाइट कहाँ हैं।</translation>
    </message>
    <message>
        <source>There is nothing with a size to show.</source>
        <translation>दिखाने लायक आकार वाला कुछ नहीं है।</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>name: size, share</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>widgets::ValueModel</name>
    <message>
        <source>%1: %2</source>
        <comment>index: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
</context>
</TS>
