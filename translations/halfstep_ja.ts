<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
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
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a .tflite model</source>
        <translation>.tflite モデルを開く</translation>
    </message>
    <message>
        <source>Open as &amp;B…</source>
        <translation>B として開く(&amp;B)…</translation>
    </message>
    <message>
        <source>Open a second model to compare with</source>
        <translation>比較する 2 つ目のモデルを開く</translation>
    </message>
    <message>
        <source>Open &amp;sample model</source>
        <translation>サンプルモデルを開く(&amp;S)</translation>
    </message>
    <message>
        <source>Open the small digit classifier that comes with the program</source>
        <translation>プログラムに付属する小さな数字分類モデルを開く</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>再読み込み(&amp;L)</translation>
    </message>
    <message>
        <source>Read the shown model&apos;s file again</source>
        <translation>表示中のモデルのファイルを読み直す</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Save what the current page shows</source>
        <translation>現在のページの内容を保存</translation>
    </message>
    <message>
        <source>&amp;Close model</source>
        <translation>モデルを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close the shown model</source>
        <translation>表示中のモデルを閉じる</translation>
    </message>
    <message>
        <source>&amp;Forget recent files</source>
        <translation>最近使ったファイルを消去(&amp;F)</translation>
    </message>
    <message>
        <source>Empty the list of recent files</source>
        <translation>最近使ったファイルの一覧を空にする</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>プログラムを終了</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>To the previous selection</source>
        <translation>前の選択に戻る</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>進む(&amp;F)</translation>
    </message>
    <message>
        <source>To the next selection</source>
        <translation>次の選択に進む</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>検索(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>移動(&amp;G)…</translation>
    </message>
    <message>
        <source>Select a tensor or an operator by its number</source>
        <translation>番号でテンソルまたは演算子を選択</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>次の問題(&amp;N)</translation>
    </message>
    <message>
        <source>Select the next problem and its place</source>
        <translation>次の問題とその箇所を選択</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>前の問題(&amp;P)</translation>
    </message>
    <message>
        <source>Select the previous problem and its place</source>
        <translation>前の問題とその箇所を選択</translation>
    </message>
    <message>
        <source>&amp;Quantize…</source>
        <translation>量子化(&amp;Q)…</translation>
    </message>
    <message>
        <source>Make a smaller, integer or float16 model of model A</source>
        <translation>モデル A からより小さい整数または float16 のモデルを作成</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>比較(&amp;C)…</translation>
    </message>
    <message>
        <source>Run two models on the same data and see what differs</source>
        <translation>2 つのモデルを同じデータで実行し、違いを確認</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>A と B を入れ替え(&amp;S)</translation>
    </message>
    <message>
        <source>Let the two models change places</source>
        <translation>2 つのモデルの位置を入れ替える</translation>
    </message>
    <message>
        <source>Model &amp;properties</source>
        <translation>モデルのプロパティ(&amp;P)</translation>
    </message>
    <message>
        <source>Show the model&apos;s summary in the inspector</source>
        <translation>モデルの概要をインスペクターに表示</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>グラフ(&amp;G)</translation>
    </message>
    <message>
        <source>The graph of the shown model</source>
        <translation>表示中のモデルのグラフ</translation>
    </message>
    <message>
        <source>&amp;Tensors</source>
        <translation>テンソル(&amp;T)</translation>
    </message>
    <message>
        <source>The table of tensors</source>
        <translation>テンソルの表</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>演算子(&amp;O)</translation>
    </message>
    <message>
        <source>The table of operators</source>
        <translation>演算子の表</translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>The comparison of A and B</source>
        <translation>A と B の比較</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>次のパネル(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>キーボードの操作先を次のパネルに移す</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>レイアウトをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>すべてのパネルを最初の位置に戻す</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>全画面表示(&amp;S)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>画面全体を使う</translation>
    </message>
    <message>
        <source>&amp;Fit graph</source>
        <translation>グラフ全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>グラフ全体が見えるように表示</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Show the graph larger</source>
        <translation>グラフを大きく表示</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>縮小(&amp;U)</translation>
    </message>
    <message>
        <source>Show more of the graph</source>
        <translation>グラフをより広く表示</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>実際のサイズ(&amp;A)</translation>
    </message>
    <message>
        <source>Show the graph at its own size</source>
        <translation>グラフを実際のサイズで表示</translation>
    </message>
    <message>
        <source>Colour by &amp;error</source>
        <translation>誤差で色分け(&amp;E)</translation>
    </message>
    <message>
        <source>Colour the graph by the comparison&apos;s error in place of the precision</source>
        <translation>グラフを数値精度ではなく比較の誤差で色分けする</translation>
    </message>
    <message>
        <source>&amp;About Halfstep</source>
        <translation>Halfstep について(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>バージョンとライセンス</translation>
    </message>
    <message>
        <source>Search in the graph, or filter the current table or the outline</source>
        <translation>グラフを検索、または現在の表かアウトラインを絞り込む</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>差分(&amp;D)</translation>
    </message>
    <message>
        <source>What A and B differ in: operators, attributes, shapes, types, constants</source>
        <translation>A と B の違い: 演算子、属性、形状、型、定数</translation>
    </message>
    <message>
        <source>Reload when &amp;changed</source>
        <translation>変更時に再読み込み(&amp;C)</translation>
    </message>
    <message>
        <source>Read a model&apos;s file again as soon as another program has written it</source>
        <translation>ほかのプログラムが書き換えたら、モデルのファイルを読み直します</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>ファイル(&amp;I)</translation>
    </message>
    <message>
        <source>Subgraphs, signatures, operator codes, buffers, metadata</source>
        <translation>サブグラフ、シグネチャ、演算子コード、バッファ、メタデータ</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>値(&amp;V)</translation>
    </message>
    <message>
        <source>The values of the selected constant, channel by channel</source>
        <translation>選択した定数の値をチャネルごとに</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>メモリ(&amp;M)</translation>
    </message>
    <message>
        <source>Who holds the memory of the activations, and when</source>
        <translation>活性値のメモリを何が、いつ使っているか</translation>
    </message>
    <message>
        <source>C&amp;ost</source>
        <translation>コスト(&amp;O)</translation>
    </message>
    <message>
        <source>Where the bytes and the multiply-accumulates are</source>
        <translation>バイト数と積和演算の内訳</translation>
    </message>
    <message>
        <source>Export for other &amp;programs…</source>
        <translation>他のプログラム向けにエクスポート(&amp;P)…</translation>
    </message>
    <message>
        <source>Write C arrays, C conversions, golden vectors, or a converter program</source>
        <translation>C 配列、C の変換関数、正解ベクトル、変換プログラムを書き出す</translation>
    </message>
    <message>
        <source>&amp;Measure speed…</source>
        <translation>速度を測定(&amp;M)…</translation>
    </message>
    <message>
        <source>Measure the time of one inference of a model</source>
        <translation>モデルの推論 1 回の時間を測定する</translation>
    </message>
    <message>
        <source>Close a&amp;ll models</source>
        <translation>すべてのモデルを閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>Close every open model</source>
        <translation>開いているモデルをすべて閉じます</translation>
    </message>
    <message>
        <source>Show the next m&amp;odel</source>
        <translation>次のモデルを表示(&amp;O)</translation>
    </message>
    <message>
        <source>Go from open model to open model</source>
        <translation>開いているモデルを順に表示します</translation>
    </message>
    <message>
        <source>&amp;Commands and keys…</source>
        <translation>コマンドとキー(&amp;C)…</translation>
    </message>
    <message>
        <source>Find and run any command; its keys</source>
        <translation>任意のコマンドを検索して実行。キーも表示</translation>
    </message>
    <message>
        <source>Save re&amp;port…</source>
        <translation>レポートを保存(&amp;P)…</translation>
    </message>
    <message>
        <source>Save what is known of the shown model: as a web page, text or JSON, or for other viewers</source>
        <translation>表示中のモデルについて分かることを、Web ページ、テキスト、JSON、または他のビューアー用に保存します</translation>
    </message>
    <message>
        <source>&amp;Run over samples…</source>
        <translation>サンプルで実行(&amp;R)…</translation>
    </message>
    <message>
        <source>Run the shown model over your data and see the histograms of its activations</source>
        <translation>表示中のモデルをデータで実行し、活性値のヒストグラムを見る</translation>
    </message>
</context>
<context>
    <name>app::BenchDialog</name>
    <message>
        <source>Measure speed</source>
        <translation>速度の測定</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Made-up inputs are used; they change the speed of few models.</source>
        <translation>まだ何も測定していません。入力には仮の値を使います。速度が変わるモデルはわずかです。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>測定</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>測定するもの</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>モデル(&amp;M):</translation>
    </message>
    <message>
        <source>What computes:</source>
        <translation>計算に使うもの:</translation>
    </message>
    <message>
        <source>&amp;Threads:</source>
        <translation>スレッド(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation>およその時間(&amp;A):</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>%1 を測定</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>計算に使うもの</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>Half of the runs took less.</source>
        <translation>半分の実行はこれより短い時間でした。</translation>
    </message>
    <message>
        <source>10 %</source>
        <translation>10 %</translation>
    </message>
    <message>
        <source>A tenth of the runs took less.</source>
        <translation>1 割の実行はこれより短い時間でした。</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>A tenth of the runs took more.</source>
        <translation>1 割の実行はこれより長い時間でした。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行回数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
</context>
<context>
    <name>app::Breadcrumbs</name>
    <message>
        <source>Where the shown graph lies</source>
        <translation>表示中のグラフの位置</translation>
    </message>
</context>
<context>
    <name>app::CalibrationBox</name>
    <message>
        <source>Calibrations (*.hscal)</source>
        <translation>キャリブレーション (*.hscal)</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) of %1</source>
        <translation>
            <numerusform>%1 のサンプル %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a part, samples %2 to %3 of %4</source>
        <translation>%1: 一部（%4 件中 %2～%3 番目）</translation>
    </message>
    <message>
        <source>Save the calibration</source>
        <translation>キャリブレーションを保存</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 を保存</translation>
    </message>
    <message>
        <source>&amp;Merge parts…</source>
        <translation>部分を結合(&amp;M)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve calibration…</source>
        <translation>キャリブレーションを保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Puts calibrations of pieces of one dataset together, as one run over all had made them.</source>
        <translation>1 つのデータセットを分けて行ったキャリブレーションを、まとめて実行した場合と同じ結果に結合します。</translation>
    </message>
    <message>
        <source>Later conversions use it without running the model again.</source>
        <translation>後の変換では、モデルを再実行せずにこれを使えます。</translation>
    </message>
    <message>
        <source>&amp;Add the missing samples…</source>
        <translation>不足しているサンプルを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Add samples…</source>
        <translation>サンプルを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>キャリブレーション</translation>
    </message>
    <message>
        <source>Choose all parts</source>
        <translation>すべての部分を選択</translation>
    </message>
    <message>
        <source>Merge calibrations</source>
        <translation>キャリブレーションを結合</translation>
    </message>
    <message>
        <source>There are %1. Choose the same data again, prepared in the same way: only the missing samples are run.</source>
        <translation>%1 があります。同じデータを同じ前処理でもう一度選んでください。不足しているサンプルだけを実行します。</translation>
    </message>
    <message>
        <source>There are %1. Choose what comes behind them.</source>
        <translation>%1 があります。後に続くものを選んでください。</translation>
    </message>
    <message>
        <source>Add samples</source>
        <translation>サンプルを追加</translation>
    </message>
</context>
<context>
    <name>app::CentralTabs</name>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>This subgraph has no tensors.</source>
        <translation>このサブグラフにはテンソルがありません。</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>This subgraph has no operators.</source>
        <translation>このサブグラフには演算子がありません。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
</context>
<context>
    <name>app::ClassBars</name>
    <message>
        <source>Scores by class</source>
        <translation>クラスごとのスコア</translation>
    </message>
    <message>
        <source>%1: A %2, B %3</source>
        <translation>%1: A %2、B %3</translation>
    </message>
    <message>
        <source>%1 (label)</source>
        <translation>%1 (ラベル)</translation>
    </message>
</context>
<context>
    <name>app::CompareDialog</name>
    <message>
        <source>Compare two models</source>
        <translation>2 つのモデルを比較</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>A (reference):</source>
        <translation>A (基準):</translation>
    </message>
    <message>
        <source>B (candidate):</source>
        <translation>B (候補):</translation>
    </message>
    <message>
        <source>Data for both</source>
        <translation>両方に使うデータ</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose model A</source>
        <translation>モデル A を選択</translation>
    </message>
    <message>
        <source>Choose model B</source>
        <translation>モデル B を選択</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>未選択</translation>
    </message>
    <message>
        <source>Choose two models.</source>
        <translation>2 つのモデルを選択してください。</translation>
    </message>
    <message>
        <source>Choose data that both models are run on. With labels the accuracy of both is measured.</source>
        <translation>両方のモデルを実行するデータを選択してください。ラベルがあれば両方の正解率を測定します。</translation>
    </message>
    <message>
        <source>Nothing is written to disk.</source>
        <translation>ディスクには何も書き込みません。</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>計算に使うもの</translation>
    </message>
    <message>
        <source>⚠ The ranges come from these samples: on others B may be less right. Held-back data with labels is better evidence.</source>
        <translation>⚠ 範囲はこれらのサンプルから求めたものです。他のサンプルでは B の精度が下がることがあります。別に取っておいたラベル付きデータのほうが確かな根拠になります。</translation>
    </message>
</context>
<context>
    <name>app::CompareView</name>
    <message>
        <source>Compare…</source>
        <translation>比較…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Other data or runtime…</source>
        <translation>別のデータやランタイム…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <source>Both models agree on every sample.</source>
        <translation>両方のモデルがすべてのサンプルで一致しています。</translation>
    </message>
    <message>
        <source>Only where A and B &amp;disagree</source>
        <translation>A と B が一致しないもののみ(&amp;D)</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>表をエクスポート</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Run A and B on the same data: accuracy, error by layer, size and latency side by side.</source>
        <translation>A と B を同じデータで実行し、正解率、レイヤーごとの誤差、サイズ、レイテンシを並べて表示します。</translation>
    </message>
    <message>
        <source>Open a second model, or quantize this one: then both run on the same data, with accuracy, error by layer, size and latency side by side.</source>
        <translation>2 つ目のモデルを開くか、このモデルを量子化してください。両方を同じデータで実行し、正解率、レイヤーごとの誤差、サイズ、レイテンシを並べて表示します。</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>比較をエクスポート</translation>
    </message>
    <message>
        <source>JSON (*.json);;Layers as a table (*.csv);;Text (*.txt)</source>
        <translation>JSON (*.json);;レイヤーの表 (*.csv);;テキスト (*.txt)</translation>
    </message>
    <message>
        <source>A: %1. B: %2. Data: %3. Kernels: %4</source>
        <translation>A: %1。B: %2。データ: %3。カーネル: %4</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>比較を中止</translation>
    </message>
    <message>
        <source>⚠ The ranges come from these very samples: on others B may be less right.</source>
        <translation>⚠ 範囲はまさにこれらのサンプルから求めたものです。他のサンプルでは B の精度が下がることがあります。</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) from %1</source>
        <translation>
            <numerusform>%1 のサンプル %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ConvertPage</name>
    <message>
        <source>&amp;Compare the new model with this one afterwards</source>
        <translation>変換後に新しいモデルとこのモデルを比較(&amp;C)</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新しいファイル</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>変換後</translation>
    </message>
    <message>
        <source>Write the new model</source>
        <translation>新しいモデルの書き込み</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>ファイルを選択してください。</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file in it.</source>
        <translation>これはフォルダーです。中のファイルを選択してください。</translation>
    </message>
    <message>
        <source>This is the model that is quantized. Choose another file; the input stays as it is.</source>
        <translation>これは量子化の対象のモデルです。別のファイルを選択してください。入力は変更されません。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>フォルダー %1 は存在しません。</translation>
    </message>
    <message>
        <source>%1 exists. It is replaced only when the conversion succeeds.</source>
        <translation>%1 は既に存在します。変換が成功した場合にのみ置き換えられます。</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>on the &amp;same data that the ranges come from</source>
        <translation>範囲を決めたのと同じデータで(&amp;S)</translation>
    </message>
    <message>
        <source>on &amp;other, held-back data with labels (better evidence)</source>
        <translation>取り分けておいた、ラベル付きの別のデータで (より確かな証拠)(&amp;O)</translation>
    </message>
    <message>
        <source>⚠ The ranges fit these samples best: on others the new model may be less right than the comparison says.</source>
        <translation>⚠ 範囲はこれらのサンプルに最も合っています。他のサンプルでは、新しいモデルの精度が比較結果より低いことがあります。</translation>
    </message>
    <message>
        <source>The new model is being written.</source>
        <translation>新しいモデルを書き込んでいます。</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>計画はまだありません。</translation>
    </message>
    <message>
        <source>Correct the path of the new file.</source>
        <translation>新しいファイルのパスを直してください。</translation>
    </message>
    <message>
        <source>Choose data for the comparison, compare on the same data, or switch the comparison off.</source>
        <translation>比較用のデータを選ぶか、同じデータで比較するか、比較をやめてください。</translation>
    </message>
    <message>
        <source>Choose data for the comparison, or switch the comparison off.</source>
        <translation>比較用のデータを選ぶか、比較をやめてください。</translation>
    </message>
    <message>
        <source>The data for the comparison cannot be used: see below their path.</source>
        <translation>比較用のデータは使えません。パスの下を見てください。</translation>
    </message>
    <message>
        <source>The data are being looked at.</source>
        <translation>データを調べています。</translation>
    </message>
</context>
<context>
    <name>app::ConverterDialog</name>
    <message>
        <source>Convert %1</source>
        <translation>%1 を変換</translation>
    </message>
    <message>
        <source>This starts a converter that you have installed, as a process of its own. In its command line %1 stands for the file and %2 for the model to write.</source>
        <translation>インストール済みの変換プログラムを別プロセスで起動します。コマンド行の %1 は入力ファイル、%2 は書き出すモデルです。</translation>
    </message>
    <message>
        <source>What the converter prints</source>
        <translation>変換プログラムの出力</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>コマンド(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>書き出し先(&amp;W):</translation>
    </message>
    <message>
        <source>Start converter</source>
        <translation>変換を開始</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>%1 could not be started. Is it installed, and in the search path?</source>
        <translation>%1 を起動できませんでした。インストールされ、検索パスにありますか。</translation>
    </message>
    <message>
        <source>Give the command line of a converter.</source>
        <translation>変換プログラムのコマンド行を入力してください。</translation>
    </message>
    <message>
        <source>The converter runs.</source>
        <translation>変換プログラムを実行しています。</translation>
    </message>
    <message>
        <source>The converter was stopped.</source>
        <translation>変換を中止しました。</translation>
    </message>
    <message>
        <source>The converter failed (exit code %1). What it printed says why.</source>
        <translation>変換に失敗しました（終了コード %1）。理由は出力にあります。</translation>
    </message>
    <message>
        <source>The converter ended well, but %1 is not there.</source>
        <translation>変換は正常に終わりましたが、%1 がありません。</translation>
    </message>
</context>
<context>
    <name>app::CostPage</name>
    <message>
        <source>What groups the constants</source>
        <translation>定数のまとめ方</translation>
    </message>
    <message>
        <source>Constants by operator</source>
        <translation>演算子別の定数</translation>
    </message>
    <message>
        <source>Constants by type</source>
        <translation>型別の定数</translation>
    </message>
    <message>
        <source>Constants by subgraph</source>
        <translation>サブグラフ別の定数</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>演算子別</translation>
    </message>
    <message>
        <source>The model has no operator.</source>
        <translation>このモデルには演算子がありません。</translation>
    </message>
    <message>
        <source>By precision</source>
        <translation>精度別</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>The model has no constants.</source>
        <translation>このモデルには定数がありません。</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>型変換</translation>
    </message>
    <message>
        <source>Nothing is converted from type to type while the model runs.</source>
        <translation>実行中に型が変換される値はありません。</translation>
    </message>
    <message>
        <source>Add up the costs</source>
        <translation>コストを集計</translation>
    </message>
    <message>
        <source>Open a model to see where its bytes are.</source>
        <translation>モデルを開くと、バイト数の内訳が表示されます。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>size (its share)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>ファイル %1</translation>
    </message>
    <message>
        <source>buffers %1</source>
        <translation>バッファ %1</translation>
    </message>
    <message>
        <source>all zero %1</source>
        <translation>すべてゼロ %1</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MAC</translation>
    </message>
    <message>
        <source>unused %1</source>
        <translation>未使用 %1</translation>
    </message>
    <message>
        <source>sharing saves %1</source>
        <translation>共有で %1 節約</translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>サブグラフ %1</translation>
    </message>
    <message>
        <source>read by nothing</source>
        <translation>読み手なし</translation>
    </message>
</context>
<context>
    <name>app::DataCheck</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Input %1 has %n value(s) that are NaN or infinite.</source>
        <translation>
            <numerusform>入力 %1 に NaN または無限大の値が %n 個あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Input %1 has %2 everywhere.</source>
        <translation>入力 %1 はすべて %2 です。</translation>
    </message>
    <message>
        <source>Input %1 has values from %2 to %3; the quantized input holds %4 to %5. Are they prepared as the model expects?</source>
        <translation>入力 %1 の値は %2～%3 ですが、量子化された入力が表せるのは %4～%5 です。モデルの想定どおりに前処理されていますか?</translation>
    </message>
    <message>
        <source>Input %1 reaches %2; the middle one of all samples reaches %3. Ranges by minimum and maximum follow the largest.</source>
        <translation>入力 %1 の値は %2 に達しますが、中央のサンプルでは %3 です。最小・最大による範囲は最も大きい値に従います。</translation>
    </message>
    <message>
        <source>The same values as %1.</source>
        <translation>%1 と同じ値です。</translation>
    </message>
</context>
<context>
    <name>app::DataChoice</name>
    <message>
        <source>Folder of images</source>
        <translation>画像のフォルダー</translation>
    </message>
    <message>
        <source>List of files (.txt, .csv)</source>
        <translation>ファイルの一覧 (.txt, .csv)</translation>
    </message>
    <message>
        <source>NumPy archive (.npz)</source>
        <translation>NumPy アーカイブ (.npz)</translation>
    </message>
    <message>
        <source>NumPy array (.npy)</source>
        <translation>NumPy 配列 (.npy)</translation>
    </message>
    <message>
        <source>Raw numbers, little-endian</source>
        <translation>生の数値、リトルエンディアン</translation>
    </message>
    <message>
        <source>Saved calibration (.hscal)</source>
        <translation>保存したキャリブレーション (.hscal)</translation>
    </message>
    <message>
        <source>Random dummy data (size and speed only)</source>
        <translation>ランダムなダミーデータ (サイズと速度のみ)</translation>
    </message>
    <message>
        <source>no file or folder was chosen</source>
        <translation>ファイルもフォルダーも選択されていません</translation>
    </message>
</context>
<context>
    <name>app::DataForm</name>
    <message>
        <source>&amp;Source:</source>
        <translation>データ源(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation>パス(&amp;P):</translation>
    </message>
    <message>
        <source>Images:</source>
        <translation>画像:</translation>
    </message>
    <message>
        <source>labels.csv in the folder, or the key “label”</source>
        <translation>フォルダー内の labels.csv、またはキー「label」</translation>
    </message>
    <message>
        <source>A .csv file (file,label or one label a line), or FILE.npz:KEY</source>
        <translation>.csv ファイル (ファイル,ラベル または 1 行に 1 ラベル)、または ファイル.npz:キー</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>ラベル(&amp;L):</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>検出結果:</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>型(&amp;T):</translation>
    </message>
    <message>
        <source>shape of one sample: 32,32,3</source>
        <translation>1 サンプルの形状: 32,32,3</translation>
    </message>
    <message>
        <source>S&amp;hape:</source>
        <translation>形状(&amp;H):</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>個数(&amp;N):</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>シード(&amp;E):</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>First sample</source>
        <translation>最初のサンプル</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>画像のフォルダーを選択</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 (%2);;All files (*)</source>
        <comment>kind (patterns)</comment>
        <translation>%1 (%2);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>データを選択</translation>
    </message>
    <message>
        <source>Write the shape of one sample, such as 32,32,3.</source>
        <translation>1 サンプルの形状を 32,32,3 のように入力してください。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Look at the data</source>
        <translation>データの確認</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>まだありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n サンプル</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with labels</source>
        <translation>%1、ラベルあり</translation>
    </message>
    <message>
        <source>%1 without labels</source>
        <translation>%1、ラベルなし</translation>
    </message>
    <message numerus="yes">
        <source>Values from %1 to %2 (first %n)</source>
        <translation>
            <numerusform>値は %1 から %2 (最初の %n 個)</numerusform>
        </translation>
    </message>
    <message>
        <source>Random numbers say nothing about accuracy.</source>
        <translation>乱数からは正解率について何もわかりません。</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>そのようなファイルやフォルダーはありません。</translation>
    </message>
    <message>
        <source>This model takes images with the channels first (channels × height × width). If these are height × width × channels, transpose them.</source>
        <translation>このモデルはチャネルが先頭の画像（チャネル × 高さ × 幅）を受け取ります。データが高さ × 幅 × チャネルの場合は転置してください。</translation>
    </message>
    <message>
        <source>This model takes images with the channels last (height × width × channels). If these are channels × height × width, transpose them.</source>
        <translation>このモデルはチャネルが末尾の画像（高さ × 幅 × チャネル）を受け取ります。データがチャネル × 高さ × 幅の場合は転置してください。</translation>
    </message>
    <message>
        <source>The model takes the channels first: pixels are put into that order.</source>
        <translation>このモデルはチャネルを先頭に取ります。画素はその順序に並べ替えられます。</translation>
    </message>
    <message>
        <source>The path is of another kind: %1.</source>
        <translation>このパスは別の種類です: %1</translation>
    </message>
</context>
<context>
    <name>app::DataPage</name>
    <message>
        <source>Representative data</source>
        <translation>代表データ</translation>
    </message>
    <message>
        <source>This method needs no data.</source>
        <translation>この方式にデータは不要です。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Data and options</source>
        <translation>データとオプション</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Representative data (only for int8 and 16 bits)</source>
        <translation>代表データ (int8 と 16 ビットの場合のみ)</translation>
    </message>
    <message>
        <source>Keep the ran&amp;ges that the file has; no data are needed then</source>
        <translation>ファイルにある範囲を保つ(&amp;G)。データは不要になります</translation>
    </message>
    <message>
        <source>Keep ranges</source>
        <translation>範囲を保つ</translation>
    </message>
    <message>
        <source>Scales and zero points of the activations stay those of the file where its types allow it.</source>
        <translation>型が許す箇所では、活性化のスケールとゼロ点はファイルのものと同じになります。</translation>
    </message>
    <message>
        <source>Correct the shapes to go on.</source>
        <translation>続けるには形状を直してください。</translation>
    </message>
    <message>
        <source>This method needs representative data: choose a file or folder.</source>
        <translation>この方法には代表的なデータが必要です。ファイルかフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>These data cannot be used: see below their path.</source>
        <translation>このデータは使えません。パスの下を見てください。</translation>
    </message>
    <message>
        <source>The data are being looked at.</source>
        <translation>データを調べています。</translation>
    </message>
</context>
<context>
    <name>app::DecisionTree</name>
    <message>
        <source>Answer the next question, or choose a method on the right.</source>
        <translation>次の質問に答えるか、右側の方式を選択してください。</translation>
    </message>
    <message>
        <source>The model is already %1: no float32 arithmetic is left to quantize.</source>
        <translation>モデルは既に %1 です。量子化できる float32 演算は残っていません。</translation>
    </message>
    <message>
        <source>Only float16?</source>
        <translation>float16 のみにしますか？</translation>
    </message>
    <message>
        <source>Representative data?</source>
        <translation>代表データはありますか？</translation>
    </message>
    <message>
        <source>Integers only?</source>
        <translation>整数のみにしますか？</translation>
    </message>
    <message>
        <source>For a GPU, which computes in 16-bit floats.</source>
        <translation>16 ビット浮動小数点で計算する GPU 向けです。</translation>
    </message>
    <message>
        <source>About 100 inputs as the model will meet them. Labels are not needed.</source>
        <translation>モデルが実際に受け取るような入力を約 100 個。ラベルは不要です。</translation>
    </message>
    <message>
        <source>For a microcontroller or an accelerator without floats. Then every operator must have an integer form.</source>
        <translation>マイクロコントローラーや、浮動小数点を持たないアクセラレーター向けです。すべての演算子に整数形式が必要です。</translation>
    </message>
    <message>
        <source>Float16 weights</source>
        <translation>float16 の重み</translation>
    </message>
    <message>
        <source>Dynamic range</source>
        <translation>ダイナミックレンジ</translation>
    </message>
    <message>
        <source>Int8, float where needed</source>
        <translation>int8、必要な箇所は浮動小数点</translation>
    </message>
    <message>
        <source>Int8 only</source>
        <translation>int8 のみ</translation>
    </message>
    <message>
        <source>16-bit activations, 8-bit weights</source>
        <translation>16 ビットのアクティベーション、8 ビットの重み</translation>
    </message>
    <message>
        <source>For activations with a wide range, such as audio: more exact than int8, slower.</source>
        <translation>音声のように範囲の広いアクティベーション向けです。int8 より正確ですが、低速です。</translation>
    </message>
    <message>
        <source>Float16 only is wanted, so the constants become float16 and no data is needed.</source>
        <translation>float16 のみが求められているため、定数は float16 になり、データは不要です。</translation>
    </message>
    <message>
        <source>Without representative data the ranges of activations are unknown, so only the weights become integers.</source>
        <translation>代表データがないとアクティベーションの範囲がわからないため、重みだけが整数になります。</translation>
    </message>
    <message>
        <source>Representative data gives the ranges of activations; float is allowed, so operators without an integer form stay as they are.</source>
        <translation>代表データからアクティベーションの範囲が得られます。浮動小数点が許可されているため、整数形式のない演算子はそのまま残ります。</translation>
    </message>
    <message>
        <source>Representative data gives the ranges of activations; only integers are allowed, so an operator without an integer form stops the conversion.</source>
        <translation>代表データからアクティベーションの範囲が得られます。整数のみが許可されているため、整数形式のない演算子があると変換は中止されます。</translation>
    </message>
    <message>
        <source>Representative data gives the ranges of activations; 16 bits hold a wide range finely, while the weights stay as small as with int8.</source>
        <translation>代表データから活性化の範囲が得られます。16 ビットは広い範囲を細かく表し、重みは int8 と同じ小ささのままです。</translation>
    </message>
    <message>
        <source>Weights only</source>
        <translation>重みのみ</translation>
    </message>
    <message>
        <source>Mixed, operator by operator</source>
        <translation>混合（演算子ごと）</translation>
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
        <translation>混合</translation>
    </message>
    <message>
        <source>You give operators their precision, by rules or one by one. All others stay float.</source>
        <translation>演算子の精度を規則または 1 つずつ指定します。それ以外は浮動小数点のままです。</translation>
    </message>
    <message>
        <source>Weights are stored as integers, and DEQUANTIZE operators in the graph make them float again: the arithmetic stays float, so no data is needed. Integer arithmetic with such weights is dynamic range.</source>
        <translation>重みは整数として保存され、グラフ内の DEQUANTIZE 演算子が浮動小数点に戻します。計算は浮動小数点のままなので、データは不要です。こうした重みで整数演算を行うのがダイナミックレンジです。</translation>
    </message>
    <message>
        <source>Rules on the next page and your hand in the plan say what each operator becomes. Data is needed where that is int8 or 16 bits.</source>
        <translation>次のページの規則と計画での手動の指定が、各演算子の精度を決めます。int8 または 16 ビットにする場合はデータが必要です。</translation>
    </message>
    <message>
        <source>Half the size of float32. Constants are float16, arithmetic stays float; the accuracy hardly changes.</source>
        <translation>float32 の半分のサイズ。定数は float16、計算は float のまま。精度はほとんど変わりません。</translation>
    </message>
    <message>
        <source>About a quarter of float32&apos;s size. Weights are int8; activations stay float and are quantized on the fly.</source>
        <translation>float32 の約 4 分の 1 のサイズ。重みは int8、活性値は float のままで実行中に量子化されます。</translation>
    </message>
    <message>
        <source>About a quarter of float32&apos;s size, fastest on CPUs. Operators without an integer form stay float.</source>
        <translation>float32 の約 4 分の 1 のサイズで、CPU では最速。整数形のない演算子は float のままです。</translation>
    </message>
    <message>
        <source>About a quarter of float32&apos;s size; every operator computes in integers. Refused when one has no integer form.</source>
        <translation>float32 の約 4 分の 1 のサイズ。すべての演算子が整数で計算します。整数形のない演算子があれば拒否されます。</translation>
    </message>
    <message>
        <source>A quarter or an eighth of float32&apos;s size. Weights are int8 or int4, and float again before they are used.</source>
        <translation>float32 の 4 分の 1 または 8 分の 1 のサイズ。重みは int8 か int4 で、使う前に float に戻ります。</translation>
    </message>
</context>
<context>
    <name>app::DecisionTreeView</name>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
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
        <translation>変更</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>B のみ</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>A のみ</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>In A</source>
        <translation>A 側</translation>
    </message>
    <message>
        <source>In B</source>
        <translation>B 側</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>changed, matched by hand</source>
        <translation>変更、手動で対応付け</translation>
    </message>
</context>
<context>
    <name>app::DiffPage</name>
    <message>
        <source>Graph of A</source>
        <translation>A のグラフ</translation>
    </message>
    <message>
        <source>Graph of B</source>
        <translation>B のグラフ</translation>
    </message>
    <message>
        <source>Open a second model (B) to see what differs.</source>
        <translation>違いを見るには 2 つ目のモデル (B) を開いてください。</translation>
    </message>
    <message>
        <source>Compare structures</source>
        <translation>構造の比較</translation>
    </message>
    <message>
        <source>The two models do not differ.</source>
        <translation>2 つのモデルに違いはありません。</translation>
    </message>
    <message>
        <source>Operators: %1 same, %2 changed, %3 only in A, %4 only in B. Tensors: %5 changed.</source>
        <translation>演算子: 同じ %1、変更 %2、A のみ %3、B のみ %4。テンソル: 変更 %5。</translation>
    </message>
    <message>
        <source>Lay out the graph</source>
        <translation>グラフの配置</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>A のみ</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>B のみ</translation>
    </message>
    <message>
        <source>&amp;Read…</source>
        <translation>読み込む(&amp;R)…</translation>
    </message>
    <message>
        <source>Say which operators belong together, by a mapping file of Model Explorer</source>
        <translation>どの演算子が対応するかを Model Explorer の対応ファイルで指定します</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Write which operators belong together, for Model Explorer&apos;s two panes</source>
        <translation>対応する演算子を Model Explorer の 2 画面表示用に書き出します</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>破棄(&amp;F)</translation>
    </message>
    <message>
        <source>Find out again which operators belong together</source>
        <translation>対応する演算子をもう一度調べます</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>Which operators of A and B belong together</source>
        <translation>A と B のどの演算子が対応するか</translation>
    </message>
    <message>
        <source>Which operators belong together</source>
        <translation>対応する演算子</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>対応ファイル (*.json)</translation>
    </message>
    <message>
        <source>%1 says which operators of two models belong together. Open both, then read it again.</source>
        <translation>%1 は 2 つのモデルの演算子の対応を示します。両方を開いてから、もう一度読み込んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 name no operators of these models.</source>
        <translation>
            <numerusform>%1 の %n 件はこれらのモデルの演算子を指していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save which operators belong together</source>
        <translation>対応する演算子を保存</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>How both graphs stand</source>
        <translation>両方のグラフの並べ方</translation>
    </message>
    <message>
        <source>Left to &amp;right</source>
        <translation>左から右へ(&amp;R)</translation>
    </message>
    <message>
        <source>Let the graphs run to the right and not downwards</source>
        <translation>グラフを下ではなく右へ流す</translation>
    </message>
    <message>
        <source>Fold into &amp;columns</source>
        <translation>列に折りたたむ(&amp;C)</translation>
    </message>
    <message>
        <source>Put long graphs into columns, as many in both</source>
        <translation>長いグラフを列に配置する。列の数は両方で同じ</translation>
    </message>
    <message>
        <source>&amp;Hide QUANTIZE and DEQUANTIZE</source>
        <translation>QUANTIZE と DEQUANTIZE を隠す(&amp;H)</translation>
    </message>
    <message>
        <source>Leave out the casts; what they join is joined</source>
        <translation>型変換を省き、その前後を直接つなぐ</translation>
    </message>
    <message numerus="yes">
        <source>%n matched by hand.</source>
        <translation>
            <numerusform>%n 件を手動で対応付け。</numerusform>
        </translation>
    </message>
    <message>
        <source>version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>&amp;Match with…</source>
        <translation>対応付ける…(&amp;M)</translation>
    </message>
    <message>
        <source>Say which operator of the other model belongs to the selected one</source>
        <translation>選んだ演算子に対応するもう一方のモデルの演算子を指定する</translation>
    </message>
    <message>
        <source>&amp;Take the match back</source>
        <translation>対応付けを取り消す(&amp;T)</translation>
    </message>
    <message>
        <source>Find out again what belongs to the selected operator</source>
        <translation>選んだ演算子に対応するものをもう一度調べる</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Matches as before the last change</source>
        <translation>最後の変更の前の対応に戻す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose the operator of B that belongs to %1 of A.</source>
        <translation>A の %1 に対応する B の演算子を選んでください。</translation>
    </message>
    <message>
        <source>Choose the operator of A that belongs to %1 of B.</source>
        <translation>B の %1 に対応する A の演算子を選んでください。</translation>
    </message>
</context>
<context>
    <name>app::DropArea</name>
    <message>
        <source>Drop a .tflite model here</source>
        <translation>ここに .tflite モデルをドロップ</translation>
    </message>
    <message>
        <source>Drop a second one to compare them; drop a folder of images or a .npz file as data.</source>
        <translation>2 つ目のモデルをドロップすると比較します。画像のフォルダーまたは .npz ファイルをドロップするとデータとして使います。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>C &amp;array of the model, for microcontrollers</source>
        <translation>モデルの C 配列 (マイコン向け)(&amp;A)</translation>
    </message>
    <message>
        <source>C functions that &amp;quantize inputs and dequantize outputs</source>
        <translation>入力を量子化し、出力を逆量子化する C 関数(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Python program that does it with TFLiteConverter:</source>
        <translation>TFLiteConverter で同じことをする Python プログラム(&amp;P):</translation>
    </message>
    <message>
        <source>Export for other programs</source>
        <translation>他のプログラム向けにエクスポート</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>対象と場所</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>フォルダー(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>モデル(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>Choose a folder for the files</source>
        <translation>ファイルの保存先フォルダーを選択</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>What the Python program does</source>
        <translation>Python プログラムの処理内容</translation>
    </message>
    <message>
        <source>as the last plan</source>
        <translation>最後の計画のとおり</translation>
    </message>
    <message>
        <source>No input and no output of this model is quantized.</source>
        <translation>このモデルには量子化された入力も出力もありません。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのフォルダーはありません。</translation>
    </message>
    <message>
        <source>Choose what to write.</source>
        <translation>書き出すものを選んでください。</translation>
    </message>
    <message>
        <source>The name in C and of the files: %1</source>
        <translation>C での名前とファイル名: %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 をエクスポート</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exist already.</source>
        <translation>
            <numerusform>%n 個のファイルが既にあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>%1 内: %2</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>ファイルを置き換える</translation>
    </message>
    <message>
        <source>&amp;Golden vectors: inputs, and the outputs that belong to them</source>
        <translation>正解ベクトル(&amp;G): 入力とそれに対応する出力</translation>
    </message>
    <message>
        <source>Golden inputs</source>
        <translation>正解ベクトルの入力</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>乱数</translation>
    </message>
    <message>
        <source>a sample of the data</source>
        <translation>データのサンプル</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>シード(&amp;E):</translation>
    </message>
    <message>
        <source>Sampl&amp;e:</source>
        <translation>サンプル(&amp;E):</translation>
    </message>
</context>
<context>
    <name>app::ExtremesPanel</name>
    <message>
        <source>farthest from zero</source>
        <translation>0 から遠い順</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>大きい順</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>小さい順</translation>
    </message>
    <message>
        <source>nearest to zero</source>
        <translation>0 に近い順</translation>
    </message>
    <message>
        <source>Extreme values</source>
        <translation>極値</translation>
    </message>
    <message>
        <source>Values:</source>
        <translation>値:</translation>
    </message>
    <message>
        <source>At most:</source>
        <translation>最大件数:</translation>
    </message>
    <message>
        <source>Select a constant to see its values.</source>
        <translation>値を見るには定数を選んでください。</translation>
    </message>
    <message>
        <source>Read values</source>
        <translation>値を読み込む</translation>
    </message>
    <message>
        <source>There are no such values.</source>
        <translation>該当する値はありません。</translation>
    </message>
</context>
<context>
    <name>app::FilePage</name>
    <message>
        <source>Subgraphs</source>
        <translation>サブグラフ</translation>
    </message>
    <message>
        <source>The model has no subgraph.</source>
        <translation>このモデルにはサブグラフがありません。</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>シグネチャ</translation>
    </message>
    <message>
        <source>The model names no inputs and outputs: it has no signature.</source>
        <translation>入力と出力に名前がありません。シグネチャのないモデルです。</translation>
    </message>
    <message>
        <source>Operator codes</source>
        <translation>演算子コード</translation>
    </message>
    <message>
        <source>The model has no operator.</source>
        <translation>このモデルには演算子がありません。</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>バッファ</translation>
    </message>
    <message>
        <source>The model has no buffers.</source>
        <translation>このモデルにはバッファがありません。</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>The model has no metadata.</source>
        <translation>このモデルにはメタデータがありません。</translation>
    </message>
    <message>
        <source>What the author says about the model</source>
        <translation>モデルについての作者の説明</translation>
    </message>
    <message>
        <source>Read metadata</source>
        <translation>メタデータを読み込み</translation>
    </message>
</context>
<context>
    <name>app::FindingsPanel</name>
    <message>
        <source>Looking at all samples…</source>
        <translation>すべてのサンプルを調べています…</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>データを確認</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) looked at</source>
        <translation>
            <numerusform>%n 件のサンプルを調べました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing is odd about them.</source>
        <translation>%1: 不審な点はありません。</translation>
    </message>
    <message>
        <source>%1, %2:</source>
        <translation>%1、%2:</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>指摘 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>不審な点</translation>
    </message>
</context>
<context>
    <name>app::ForeignFile</name>
    <message>
        <source>%1 is for another runtime. A converter of yours can make a .tflite file of it.</source>
        <translation>%1 は別のランタイム用です。お手元の変換プログラムで .tflite にできます。</translation>
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
        <translation>グループ(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;No groups</source>
        <translation>グループなし(&amp;N)</translation>
    </message>
    <message>
        <source>Show every operator by itself</source>
        <translation>すべての演算子を個別に表示</translation>
    </message>
    <message>
        <source>By &amp;names</source>
        <translation>名前で(&amp;N)</translation>
    </message>
    <message>
        <source>Boxes for what the names have before a slash</source>
        <translation>名前のスラッシュより前の部分ごとの枠</translation>
    </message>
    <message>
        <source>By &amp;structure</source>
        <translation>構造で(&amp;S)</translation>
    </message>
    <message>
        <source>Boxes for what lies between the places where the graph is narrow</source>
        <translation>グラフが細くなる場所の間ごとの枠</translation>
    </message>
    <message>
        <source>&amp;Open all</source>
        <translation>すべて開く(&amp;O)</translation>
    </message>
    <message>
        <source>Show what is in every group</source>
        <translation>すべてのグループの中身を表示</translation>
    </message>
    <message>
        <source>&amp;Close all</source>
        <translation>すべて閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Show only the outermost groups</source>
        <translation>最も外側のグループだけを表示</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>配置(&amp;A)</translation>
    </message>
    <message>
        <source>Left to &amp;right</source>
        <translation>左から右へ(&amp;R)</translation>
    </message>
    <message>
        <source>Let the graph run to the right and not downwards</source>
        <translation>グラフを下ではなく右へ流す</translation>
    </message>
    <message>
        <source>Fold into &amp;columns</source>
        <translation>列に折りたたむ(&amp;C)</translation>
    </message>
    <message>
        <source>Put a long graph into columns side by side</source>
        <translation>長いグラフを横に並ぶ列に配置</translation>
    </message>
    <message>
        <source>Show &amp;constants</source>
        <translation>定数を表示(&amp;C)</translation>
    </message>
    <message>
        <source>Show weights and other constants as nodes</source>
        <translation>重みなどの定数をノードとして表示</translation>
    </message>
    <message>
        <source>&amp;Hide QUANTIZE and DEQUANTIZE</source>
        <translation>QUANTIZE と DEQUANTIZE を隠す(&amp;H)</translation>
    </message>
    <message>
        <source>Leave out the casts; what they join is joined</source>
        <translation>型変換を省き、その前後を直接つなぐ</translation>
    </message>
    <message>
        <source>&amp;Wheel zooms</source>
        <translation>ホイールで拡大縮小(&amp;W)</translation>
    </message>
    <message>
        <source>The wheel zooms; off: it moves the graph</source>
        <translation>ホイールで拡大縮小。オフのときはグラフを移動</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>ラベル(&amp;L)</translation>
    </message>
    <message>
        <source>What is written at the edges</source>
        <translation>辺に書く内容</translation>
    </message>
    <message>
        <source>Edges: &amp;shape</source>
        <translation>辺: 形状(&amp;S)</translation>
    </message>
    <message>
        <source>Edges: &amp;type</source>
        <translation>辺: 型(&amp;T)</translation>
    </message>
    <message>
        <source>Edges: &amp;bytes</source>
        <translation>辺: バイト数(&amp;B)</translation>
    </message>
    <message>
        <source>Edges: &amp;name</source>
        <translation>辺: 名前(&amp;N)</translation>
    </message>
    <message>
        <source>Edges: n&amp;othing</source>
        <translation>辺: なし(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Thick where much flows</source>
        <translation>データの多い辺を太く(&amp;T)</translation>
    </message>
    <message>
        <source>Draw edges thicker the more bytes their tensor has</source>
        <translation>テンソルのバイト数が多いほど辺を太く描く</translation>
    </message>
    <message>
        <source>&amp;Numbers in the nodes</source>
        <translation>ノードに数値(&amp;N)</translation>
    </message>
    <message>
        <source>Write the number that colours a node into it, in place of its detail</source>
        <translation>ノードの色のもとになる数値を、詳細の代わりに書く</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>色(&amp;C)</translation>
    </message>
    <message>
        <source>By &amp;precision</source>
        <translation>精度で(&amp;P)</translation>
    </message>
    <message>
        <source>The type in which an operator computes</source>
        <translation>演算子が計算に使う型</translation>
    </message>
    <message>
        <source>By &amp;operator</source>
        <translation>演算子で(&amp;O)</translation>
    </message>
    <message>
        <source>One colour for each kind of operator</source>
        <translation>演算子の種類ごとに 1 色</translation>
    </message>
    <message>
        <source>By &amp;size</source>
        <translation>サイズで(&amp;S)</translation>
    </message>
    <message>
        <source>Bytes of the constants that an operator reads</source>
        <translation>演算子が読む定数のバイト数</translation>
    </message>
    <message>
        <source>By &amp;MACs</source>
        <translation>MAC で(&amp;M)</translation>
    </message>
    <message>
        <source>Multiply-accumulates of an operator</source>
        <translation>演算子の積和演算数</translation>
    </message>
    <message>
        <source>By &amp;error</source>
        <translation>誤差で(&amp;E)</translation>
    </message>
    <message>
        <source>The comparison&apos;s error</source>
        <translation>比較の誤差</translation>
    </message>
    <message>
        <source>G&amp;o</source>
        <translation>移動(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>To the graph that this one is a part of (Backspace)</source>
        <translation>このグラフを含むグラフへ (Backspace)</translation>
    </message>
    <message>
        <source>To the &amp;selected</source>
        <translation>選択中へ(&amp;S)</translation>
    </message>
    <message>
        <source>Put the selected node into the middle</source>
        <translation>選択中のノードを中央に置く</translation>
    </message>
    <message>
        <source>Boo&amp;kmarks</source>
        <translation>ブックマーク(&amp;K)</translation>
    </message>
    <message>
        <source>Bookmark &amp;%1</source>
        <translation>ブックマーク &amp;%1</translation>
    </message>
    <message>
        <source>Search in the graph (Ctrl+F)</source>
        <translation>グラフを検索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>グラフを検索</translation>
    </message>
    <message>
        <source>By &amp;values</source>
        <translation>値で(&amp;V)</translation>
    </message>
    <message>
        <source>Times that were measured, or numbers that were read from a file</source>
        <translation>測定した時間、またはファイルから読み込んだ数値</translation>
    </message>
    <message>
        <source>Measure &amp;times</source>
        <translation>時間を測定(&amp;T)</translation>
    </message>
    <message>
        <source>Run the model on made-up inputs and colour its operators by the time they take here</source>
        <translation>仮の入力でモデルを実行し、このマシンでかかる時間で演算子を色分けします</translation>
    </message>
    <message>
        <source>Columns where the graph is &amp;long</source>
        <translation>長いグラフのみ列に配置(&amp;L)</translation>
    </message>
    <message>
        <source>Put a graph into columns side by side where it would be a thread and few edges run along it</source>
        <translation>細い線のようになり、並走する辺が少ないグラフを横に並ぶ列に配置</translation>
    </message>
    <message>
        <source>&amp;One column</source>
        <translation>1 列(&amp;O)</translation>
    </message>
    <message>
        <source>Let the graph run on, however long it is</source>
        <translation>どれほど長くてもグラフを続けて配置</translation>
    </message>
    <message>
        <source>What is written below an operator&apos;s name</source>
        <translation>演算子名の下に書く内容</translation>
    </message>
    <message>
        <source>Nodes: what tells &amp;most</source>
        <translation>ノード: 最も特徴的なもの(&amp;M)</translation>
    </message>
    <message>
        <source>Nodes: shape of the &amp;result</source>
        <translation>ノード: 結果の形状(&amp;R)</translation>
    </message>
    <message>
        <source>Nodes: n&amp;ame of the result</source>
        <translation>ノード: 結果の名前(&amp;A)</translation>
    </message>
    <message>
        <source>Nodes: n&amp;umber</source>
        <translation>ノード: 番号(&amp;U)</translation>
    </message>
    <message>
        <source>Nodes: all attribut&amp;es</source>
        <translation>ノード: すべての属性(&amp;E)</translation>
    </message>
    <message>
        <source>Nodes: in&amp;puts and outputs</source>
        <translation>ノード: 入力と出力(&amp;P)</translation>
    </message>
    <message>
        <source>Edges: &amp;quantization</source>
        <translation>辺: 量子化(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Read values or edges…</source>
        <translation>値または辺を読み込む(&amp;R)…</translation>
    </message>
    <message>
        <source>Read numbers of operators or edges between them: node data and edge overlays of Model Explorer, attachments of Netron</source>
        <translation>演算子の数値や演算子間の辺を読み込みます: Model Explorer のノードデータと辺の重ね描き、Netron の添付ファイル</translation>
    </message>
    <message>
        <source>Forget the file&apos;s e&amp;dges</source>
        <translation>ファイルの辺を破棄(&amp;D)</translation>
    </message>
    <message>
        <source>Take away the edges that were read from a file</source>
        <translation>ファイルから読み込んだ辺を取り除きます</translation>
    </message>
    <message>
        <source>Errors from 60 to &amp;0 dB</source>
        <translation>誤差は 60 から 0 dB(&amp;0)</translation>
    </message>
    <message>
        <source>The same colours for the same error in every comparison; off: from the best to the worst of this one</source>
        <translation>どの比較でも同じ誤差に同じ色を使う。オフ: この比較の最良から最悪まで</translation>
    </message>
    <message>
        <source>St&amp;yle rules</source>
        <translation>スタイル規則(&amp;Y)</translation>
    </message>
    <message>
        <source>Give operators that a search finds a colour: by operator, type, size, error, time or expression</source>
        <translation>検索で見つかる演算子に色を付ける: 演算子、型、サイズ、誤差、時間、正規表現で</translation>
    </message>
    <message>
        <source>&amp;Forget the rules</source>
        <translation>規則を消す(&amp;F)</translation>
    </message>
    <message>
        <source>Take all style rules away</source>
        <translation>スタイル規則をすべて取り除く</translation>
    </message>
    <message>
        <source>Values that colour the graph</source>
        <translation>グラフの色になる値</translation>
    </message>
    <message>
        <source>Which of the values that were read or measured colour the graph</source>
        <translation>読み込んだ値や測定した値のうち、グラフの色にするもの</translation>
    </message>
</context>
<context>
    <name>app::GraphPage</name>
    <message>
        <source>Lay out the graph</source>
        <translation>グラフの配置</translation>
    </message>
    <message>
        <source>Gra&amp;ph</source>
        <translation>グラフ(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n 個の演算子</numerusform>
        </translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>サブグラフ %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>Arranging %n operator(s); the graph&apos;s blocks are shown meanwhile.</source>
        <translation>
            <numerusform>%n 個の演算子を配置中。その間はグラフのブロックを表示します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>配置する</translation>
    </message>
    <message>
        <source>The graph was not arranged to the end.</source>
        <translation>グラフは最後まで配置されていません。</translation>
    </message>
    <message>
        <source>%1 runs several subgraphs. Show which one?</source>
        <translation>%1 は複数のサブグラフを実行します。どれを表示しますか?</translation>
    </message>
    <message>
        <source>Prepare the search</source>
        <translation>検索の準備</translation>
    </message>
    <message>
        <source>%1 has no values for operators of this graph.</source>
        <translation>%1 にはこのグラフの演算子の値がありません。</translation>
    </message>
    <message>
        <source>Measure the operators</source>
        <translation>演算子を測定</translation>
    </message>
    <message>
        <source>Time, ms</source>
        <translation>時間、ms</translation>
    </message>
    <message>
        <source>Values of operators, or edges</source>
        <translation>演算子の値、または辺</translation>
    </message>
    <message>
        <source>Node data and edges (*.json)</source>
        <translation>ノードのデータと辺 (*.json)</translation>
    </message>
    <message>
        <source>%1 has no edges between operators of this graph.</source>
        <translation>%1 にはこのグラフの演算子を結ぶ辺がありません。</translation>
    </message>
    <message>
        <source>Load style rules</source>
        <translation>スタイル規則を読み込む</translation>
    </message>
    <message>
        <source>Style rules (*.json)</source>
        <translation>スタイル規則 (*.json)</translation>
    </message>
    <message>
        <source>Save style rules</source>
        <translation>スタイル規則を保存</translation>
    </message>
</context>
<context>
    <name>app::GraphSearchBar</name>
    <message>
        <source>Name, operator, type or shape</source>
        <translation>名前、演算子、型、形状</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>グラフを検索</translation>
    </message>
    <message>
        <source>Colour these</source>
        <translation>これらに色を付ける</translation>
    </message>
    <message>
        <source>Give the operators that are found a colour of their own, with an entry in the legend</source>
        <translation>見つかった演算子に専用の色を付け、凡例に加える</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>検索を閉じる</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>No regular expression: %1</source>
        <translation>正規表現ではありません: %1</translation>
    </message>
    <message numerus="yes">
        <source>the first %n</source>
        <translation>
            <numerusform>最初の %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Words must all be met; &quot;in quotes&quot; exactly; regular expressions as in conv.*relu; op:, name:, type:, shape:, macs&gt;1e6, bytes&gt;4096, sqnr&lt;30, value&gt;2 look at one thing; in:operators, in:tensors and in:constants leave out the others.</source>
        <translation>すべての語を含むもの。&quot;引用符&quot; は完全一致。conv.*relu のような正規表現も可。op:、name:、type:、shape:、macs&gt;1e6、bytes&gt;4096、sqnr&lt;30、value&gt;2 は 1 つの項目だけを見ます。in:operators、in:tensors、in:constants は他を除きます。</translation>
    </message>
    <message numerus="yes">
        <source>%n so far</source>
        <translation>
            <numerusform>ここまで %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Job</name>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>what is done: done of total</comment>
        <translation>%1: %2/%3</translation>
    </message>
</context>
<context>
    <name>app::JobRow</name>
    <message>
        <source>Cancel this job</source>
        <translation>このジョブをキャンセル</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 をキャンセル</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>%1 で完了</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
</context>
<context>
    <name>app::JobStatus</name>
    <message>
        <source>Cancel this job</source>
        <translation>このジョブをキャンセル</translation>
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
        <translation>時間のかかる処理 (キャリブレーション、変換、比較) の進行状況がここに表示されます。</translation>
    </message>
</context>
<context>
    <name>app::LayersPanel</name>
    <message>
        <source>No layer of A has a partner in B.</source>
        <translation>A のレイヤーに対応するレイヤーが B にありません。</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>最大誤差</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>平均絶対誤差</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>コサイン類似度</translation>
    </message>
    <message>
        <source>&amp;Measure:</source>
        <translation>指標(&amp;M):</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>表をエクスポート</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
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
        <translation>モデルを開く</translation>
    </message>
    <message>
        <source>Open a second model</source>
        <translation>2 つ目のモデルを開く</translation>
    </message>
    <message>
        <source>%1 holds data. Open a model first, then drop the data again.</source>
        <translation>%1 はデータです。先にモデルを開いてから、データをもう一度ドロップしてください。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Number of a tensor or an operator, such as T#12 or Op#7:</source>
        <translation>テンソルまたは演算子の番号 (例: T#12、Op#7):</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>“%1” names no tensor and no operator. Write T#12 or Op#7.</source>
        <translation>「%1」はテンソルでも演算子でもありません。T#12 または Op#7 のように入力してください。</translation>
    </message>
    <message>
        <source>This subgraph has no %1.</source>
        <translation>このサブグラフに %1 はありません。</translation>
    </message>
    <message>
        <source>Quantize…</source>
        <translation>量子化…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n sample(s).</source>
        <translation>
            <numerusform>%1: %n サンプル。</numerusform>
        </translation>
    </message>
    <message>
        <source>About Halfstep</source>
        <translation>Halfstep について</translation>
    </message>
    <message>
        <source>Halfstep %1</source>
        <translation>Halfstep %1</translation>
    </message>
    <message>
        <source>Looks at, runs, quantizes and compares TensorFlow Lite models.

The window is under the GNU General Public License 3 or later, the engine under the Apache License 2.0. The program opens no network connection.</source>
        <translation>TensorFlow Lite モデルの表示、実行、量子化、比較を行います。

ウィンドウは GNU General Public License 3 以降、エンジンは Apache License 2.0 で提供されます。このプログラムはネットワークに接続しません。</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>テーマ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>メインツールバー</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>the sample is not installed</source>
        <translation>サンプルモデルがインストールされていません</translation>
    </message>
    <message>
        <source>As the desk&amp;top</source>
        <translation>デスクトップに合わせる(&amp;T)</translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>%1 を読み直しました</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>変換…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: what can be done with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1: %2</source>
        <translation>
            <numerusform>%n 個のファイルを %1 に書き出しました: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is open beside %2. Compare the two?</source>
        <translation>%1 を %2 と並べて開きました。2 つを比較しますか?</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not opened: %1. %2</source>
        <comment>names, why not the first</comment>
        <translation>開けませんでした: %1。%2</translation>
    </message>
    <message>
        <source>%1 holds numbers of operators. Open their model first, then drop the file again.</source>
        <translation>%1 には演算子の数値が入っています。先にそのモデルを開いてから、もう一度ファイルをドロップしてください。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>レポートを保存</translation>
    </message>
    <message>
        <source>Restore %1 to float</source>
        <translation>%1 を float に戻す</translation>
    </message>
    <message>
        <source>Open the others</source>
        <translation>残りを開く</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n models; this is the first. File, Models in the same file lists them.</source>
        <translation>
            <numerusform>%1 には %n 個のモデルがあり、これは最初のものです。「ファイル」の「同じファイルのモデル」に一覧があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比較…</translation>
    </message>
    <message>
        <source>%1 is written (%2) and open as B. It lies in %3.</source>
        <comment>file, size, folder</comment>
        <translation>%1 (%2) を書き込み、B として開きました。場所: %3</translation>
    </message>
    <message>
        <source>Run %1 over samples</source>
        <translation>%1 をサンプルで実行</translation>
    </message>
    <message>
        <source>The model runs once for each sample. Then the plots show the values of every activation, and the inspector their range. Nothing is written to disk.</source>
        <translation>モデルはサンプルごとに 1 回実行されます。その後、プロットに各活性値の値が、インスペクターにその範囲が表示されます。ディスクには何も書き込まれません。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message numerus="yes">
        <source>Run over %n sample(s): the plots show the activation of what is selected.</source>
        <translation>
            <numerusform>%n 個のサンプルで実行しました。選択中のものの活性値がプロットに表示されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MeasuredValues</name>
    <message>
        <source>Read values</source>
        <translation>値を読み込み</translation>
    </message>
</context>
<context>
    <name>app::MemoryPage</name>
    <message>
        <source>Rules of the memory plan</source>
        <translation>メモリ計画の規則</translation>
    </message>
    <message>
        <source>As TensorFlow Lite plans</source>
        <translation>TensorFlow Lite の計画</translation>
    </message>
    <message>
        <source>As LiteRT for Microcontrollers plans</source>
        <translation>LiteRT for Microcontrollers の計画</translation>
    </message>
    <message>
        <source>Best fit at multiples of 64 bytes; results in place of operands where the operator allows it</source>
        <translation>64 バイトの倍数に最適適合で配置。演算子が許せば結果をオペランドの場所に書きます</translation>
    </message>
    <message>
        <source>First fit at multiples of 16 bytes, nothing in place</source>
        <translation>16 バイトの倍数に先頭から配置。同じ場所への書き込みはしません</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>This subgraph keeps nothing in the arena.</source>
        <translation>このサブグラフはアリーナに何も置きません。</translation>
    </message>
    <message>
        <source>Plan the memory</source>
        <translation>メモリを計画</translation>
    </message>
    <message>
        <source>Open a model to see who holds its memory, and when.</source>
        <translation>モデルを開くと、メモリを何がいつ使うかが表示されます。</translation>
    </message>
    <message>
        <source>The sizes of this model&apos;s tensors do not fit into memory.</source>
        <translation>このモデルのテンソルはメモリに収まりません。</translation>
    </message>
    <message>
        <source>Arena %1</source>
        <translation>アリーナ %1</translation>
    </message>
    <message numerus="yes">
        <source>at the peak %1 in %n tensor(s)</source>
        <translation>
            <numerusform>最大時 %1（テンソル %n 個）</numerusform>
        </translation>
    </message>
    <message>
        <source>gaps %1</source>
        <translation>すき間 %1</translation>
    </message>
    <message>
        <source>in place %1</source>
        <translation>上書き %1</translation>
    </message>
    <message>
        <source>without what kernels need beside</source>
        <translation>カーネルの作業領域は含みません</translation>
    </message>
</context>
<context>
    <name>app::MetadataNotes</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Description:</source>
        <translation>説明:</translation>
    </message>
    <message>
        <source>Version:</source>
        <translation>バージョン:</translation>
    </message>
    <message>
        <source>Author:</source>
        <translation>作者:</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>ライセンス:</translation>
    </message>
    <message>
        <source>Least metadata parser:</source>
        <translation>必要なメタデータパーサー:</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>入力 %1</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>出力 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>input or output: its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Content:</source>
        <translation>内容:</translation>
    </message>
    <message>
        <source>Normalization, mean:</source>
        <translation>正規化、平均:</translation>
    </message>
    <message>
        <source>Normalization, deviation:</source>
        <translation>正規化、標準偏差:</translation>
    </message>
    <message>
        <source>Least values:</source>
        <translation>最小値:</translation>
    </message>
    <message>
        <source>Largest values:</source>
        <translation>最大値:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>ファイル:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name (its kind)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>file name (its kind): description</comment>
        <translation>%1（%2）: %3</translation>
    </message>
    <message>
        <source>It does not lie in the file.</source>
        <translation>ファイルの中にありません。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>ほか %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>not mentioned</source>
        <translation>記載なし</translation>
    </message>
</context>
<context>
    <name>app::MethodPage</name>
    <message>
        <source>The published guide for post-training quantization, question by question.</source>
        <translation>公開されている学習後量子化のガイドに沿って、質問を 1 つずつ進めます。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>This model is quantized already. Its integers are taken back to the real values that they stand for, and these are quantized anew. What rounding has lost stays lost: the float model, where there is one, gives a better result.</source>
        <translation>このモデルはすでに量子化されています。整数をそれが表す実数値に戻し、改めて量子化します。丸めで失われたものは戻りません。float のモデルがあれば、そちらのほうが良い結果になります。</translation>
    </message>
    <message>
        <source>Choose a method to go on.</source>
        <translation>続けるには方法を選んでください。</translation>
    </message>
</context>
<context>
    <name>app::ModelReport</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web ページ (*.html)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Table of the tensors (*.csv)</source>
        <translation>テンソルの表 (*.csv)</translation>
    </message>
    <message>
        <source>Text of TensorFlow&apos;s Model Analyzer (*.analyzer.txt)</source>
        <translation>TensorFlow の Model Analyzer のテキスト (*.analyzer.txt)</translation>
    </message>
    <message>
        <source>Costs for Model Explorer (*.nodedata.json)</source>
        <translation>Model Explorer 用のコスト (*.nodedata.json)</translation>
    </message>
    <message>
        <source>Costs for Netron (*.netron.json)</source>
        <translation>Netron 用のコスト (*.netron.json)</translation>
    </message>
</context>
<context>
    <name>app::ModelsPanel</name>
    <message>
        <source>Open a second model</source>
        <translation>2 つ目のモデルを開く</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>size, precision</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1
%2 bytes</source>
        <translation>%1
%2 バイト</translation>
    </message>
    <message>
        <source>Open models</source>
        <translation>開いているモデル</translation>
    </message>
    <message>
        <source>B: open a model to compare…</source>
        <translation>B: 比較するモデルを開く…</translation>
    </message>
    <message>
        <source>Use as &amp;A</source>
        <translation>&amp;A として使う</translation>
    </message>
    <message>
        <source>Use as &amp;B</source>
        <translation>&amp;B として使う</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close the &amp;others</source>
        <translation>ほかを閉じる(&amp;O)</translation>
    </message>
</context>
<context>
    <name>app::NumberField</name>
    <message>
        <source>A number or a fraction such as 1/255</source>
        <translation>数値、または 1/255 のような分数</translation>
    </message>
</context>
<context>
    <name>app::Operations</name>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>データを開く</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>%1 と %2 を比較</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 を保存</translation>
    </message>
    <message>
        <source>Draw a thumbnail</source>
        <translation>サムネイルを作成</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>表を書き出し</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Open %n models</source>
        <translation>
            <numerusform>%n 個のモデルを開く</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for problems in %1</source>
        <translation>%1 の問題を探す</translation>
    </message>
    <message>
        <source>Run %1 over samples</source>
        <translation>%1 をサンプルで実行</translation>
    </message>
</context>
<context>
    <name>app::OptionsForm</name>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>One for each &amp;channel (more exact)</source>
        <translation>チャネルごとに 1 つ(&amp;C) (より正確)</translation>
    </message>
    <message>
        <source>One for the whole &amp;tensor (older accelerators)</source>
        <translation>テンソル全体で 1 つ(&amp;T) (古いアクセラレーター向け)</translation>
    </message>
    <message>
        <source>&amp;Keep operators without an integer form in float</source>
        <translation>整数形式のない演算子を浮動小数点のまま残す(&amp;K)</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>int4, half as large and coarser</source>
        <translation>int4 (サイズは半分、精度は粗い)</translation>
    </message>
    <message>
        <source>None: the same range on both sides of 0</source>
        <translation>なし: 0 の両側で同じ範囲</translation>
    </message>
    <message>
        <source>With zero points, so that no code is wasted</source>
        <translation>ゼロ点あり: コードを無駄にしない</translation>
    </message>
    <message>
        <source>Smaller constants stay float: quantizing them gains nothing.</source>
        <translation>これより小さい定数は浮動小数点のままです。量子化しても効果がありません。</translation>
    </message>
    <message>
        <source>Scales of weights:</source>
        <translation>重みのスケール:</translation>
    </message>
    <message>
        <source>&amp;Weights:</source>
        <translation>重み(&amp;W):</translation>
    </message>
    <message>
        <source>&amp;Zero points:</source>
        <translation>ゼロ点(&amp;Z):</translation>
    </message>
    <message>
        <source>&amp;Least elements:</source>
        <translation>最小要素数(&amp;L):</translation>
    </message>
    <message>
        <source>Otherwise one such operator stops the conversion.</source>
        <translation>オフにすると、そのような演算子が 1 つでもあれば変換は中止されます。</translation>
    </message>
    <message>
        <source>64 bits, as the converter writes them</source>
        <translation>64 ビット (コンバーターと同じ)</translation>
    </message>
    <message>
        <source>32 bits, for runtimes that want them</source>
        <translation>32 ビット (必要とするランタイム向け)</translation>
    </message>
    <message>
        <source>&amp;Inputs and outputs:</source>
        <translation>入力と出力(&amp;I):</translation>
    </message>
    <message>
        <source>&amp;Operators:</source>
        <translation>演算子(&amp;O):</translation>
    </message>
    <message>
        <source>Bia&amp;ses:</source>
        <translation>バイアス(&amp;S):</translation>
    </message>
    <message>
        <source>Scales for each channel</source>
        <translation>チャネルごとのスケール</translation>
    </message>
    <message>
        <source>Scales for each tensor</source>
        <translation>テンソルごとのスケール</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Zero points</source>
        <translation>ゼロ点</translation>
    </message>
    <message>
        <source>Least elements</source>
        <translation>最小要素数</translation>
    </message>
    <message>
        <source>Inputs and outputs</source>
        <translation>入力と出力</translation>
    </message>
    <message>
        <source>Operators in float</source>
        <translation>浮動小数点の演算子</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>For weights alone and dynamic range. Smaller constants stay float: quantizing them gains nothing.</source>
        <translation>重みのみとダイナミックレンジ用。これより小さい定数は浮動小数点のままです。量子化しても効果がありません。</translation>
    </message>
    <message>
        <source>None: a scale for each channel or tensor</source>
        <translation>なし: チャネルまたはテンソルごとに 1 つのスケール</translation>
    </message>
    <message>
        <source>A scale for every %1 weights of a row</source>
        <translation>行の重み %1 個ごとに 1 つのスケール</translation>
    </message>
    <message>
        <source>For FULLY_CONNECTED and EMBEDDING_LOOKUP in recent runtimes; others keep the scales above.</source>
        <translation>新しいランタイムの FULLY_CONNECTED と EMBEDDING_LOOKUP 用です。ほかは上のスケールのままです。</translation>
    </message>
    <message>
        <source>Bl&amp;ocks:</source>
        <translation>ブロック(&amp;O):</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>&amp;Use integer kernels that TFLiteConverter leaves unused</source>
        <translation>TFLiteConverter が使わない整数カーネルも使う(&amp;U)</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Ranges:</source>
        <translation>範囲(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Values inside:</source>
        <translation>範囲内の値(&amp;V):</translation>
    </message>
    <message>
        <source>More operators compute in integers, with fewer casts. The runtime has had these kernels for long; TFLiteConverter&apos;s files do not ask for them.</source>
        <translation>より多くの演算子が整数で計算し、変換が減ります。ランタイムには以前からこれらのカーネルがありますが、TFLiteConverter のファイルは使いません。</translation>
    </message>
    <message>
        <source>as TFLiteConverter</source>
        <translation>TFLiteConverter と同じ</translation>
    </message>
    <message>
        <source>as litert-quantizer</source>
        <translation>litert-quantizer と同じ</translation>
    </message>
    <message>
        <source>Whose rounding, scales and choice of operators the new file follows.</source>
        <translation>新しいファイルの丸め、スケール、演算子の選び方をどちらに合わせるか。</translation>
    </message>
    <message>
        <source>Integer kernels:</source>
        <translation>整数カーネル:</translation>
    </message>
    <message>
        <source>&amp;Arithmetic:</source>
        <translation>計算方式(&amp;A):</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Values inside</source>
        <translation>範囲内の値</translation>
    </message>
    <message>
        <source>Integer kernels</source>
        <translation>整数カーネル</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>計算方式</translation>
    </message>
    <message>
        <source>A QUANTIZE at the beginning and a DEQUANTIZE at the end then convert them: the model is not free of float, and its target has to have both.</source>
        <translation>その場合、先頭の QUANTIZE と末尾の DEQUANTIZE が変換します。モデルに float が残り、実行先には両方が必要です。</translation>
    </message>
</context>
<context>
    <name>app::OutlinePanel</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter of the outline</source>
        <translation>アウトラインのフィルター</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>アウトライン</translation>
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
        <translation>演算子</translation>
    </message>
    <message>
        <source>%1 of %2 change</source>
        <translation>%2 個中 %1 個が変わります</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>ファイルサイズ</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 of before; exact</source>
        <translation>変換前の %1、正確な値</translation>
    </message>
    <message>
        <source>%1 → %2 bytes</source>
        <translation>%1 → %2 バイト</translation>
    </message>
    <message>
        <source>Inserted casts</source>
        <translation>挿入される型変換</translation>
    </message>
    <message>
        <source>%1 QUANTIZE, %2 DEQUANTIZE</source>
        <translation>QUANTIZE %1、DEQUANTIZE %2</translation>
    </message>
    <message>
        <source>Operators between float and integer parts; few is good.</source>
        <translation>浮動小数点の部分と整数の部分の間に入る演算子です。少ないほど良好です。</translation>
    </message>
    <message>
        <source>Nothing is written</source>
        <translation>何も書き出されません</translation>
    </message>
    <message>
        <source>%1 with float where needed</source>
        <translation>必要な箇所を float にすると %1</translation>
    </message>
    <message>
        <source>This method writes a file only if every operator computes in integers.</source>
        <translation>この方式は、すべての演算子が整数で計算できる場合にだけファイルを書き出します。</translation>
    </message>
    <message>
        <source>How many operators compute in which precision in the new model, and how many in another one than now.</source>
        <translation>新しいモデルでどの精度で計算する演算子がいくつあるか、そして今と違う精度になるものがいくつあるか。</translation>
    </message>
</context>
<context>
    <name>app::PlanPage</name>
    <message>
        <source>Cancel calibration</source>
        <translation>キャリブレーションをキャンセル</translation>
    </message>
    <message>
        <source>Calibrate again</source>
        <translation>再キャリブレーション</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>計画中</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>キャリブレーション中</translation>
    </message>
    <message>
        <source>Nothing to quantize: the new file would compute as this one does.</source>
        <translation>量子化するものはありません。新しいファイルもこのファイルと同じ計算をします。</translation>
    </message>
    <message>
        <source>The ranges come from random data: right for size and speed, not for accuracy.</source>
        <translation>範囲はランダムデータから得たものです。サイズと速度には使えますが、正解率には使えません。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing will be written: %n operator(s) have no integer form. The table says which and what can be done; or go back and allow float where needed.</source>
        <translation>
            <numerusform>何も書き込まれません。%n 個の演算子に整数形式がありません。該当する演算子と対処方法は表のとおりです。または、前に戻って必要な箇所の浮動小数点を許可してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The calibration was cancelled.</source>
        <translation>キャリブレーションはキャンセルされました。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Precision of selected operators</source>
        <translation>選択した演算子の精度</translation>
    </message>
    <message>
        <source>Gives the selected operators another precision; the plan is made anew. Can be undone.</source>
        <translation>選択した演算子に別の精度を与え、計画を作り直します。元に戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>Change precision of %n operator(s)</source>
        <translation>
            <numerusform>%n 個の演算子の精度を変更</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan with these samples</source>
        <translation>これらのサンプルで計画</translation>
    </message>
    <message>
        <source>Save them…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Continue calibrating</source>
        <translation>キャリブレーションを続ける</translation>
    </message>
    <message>
        <source>Nothing changes yet. Select operators in the table and choose their precision below it, or go back and add a rule.</source>
        <translation>まだ何も変わりません。表で演算子を選んで下で精度を指定するか、戻って規則を追加してください。</translation>
    </message>
    <message>
        <source>What was seen is kept: %1.</source>
        <translation>調べた結果は保持されています: %1。</translation>
    </message>
    <message>
        <source>%1 is written. As data it can be gone on with later.</source>
        <translation>%1 を書き出しました。データとして選ぶと後で続けられます。</translation>
    </message>
    <message>
        <source>The ranges are being measured.</source>
        <translation>範囲を測っています。</translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>計画を作っています。</translation>
    </message>
    <message>
        <source>Operators without an integer form stand in the way: go back and allow float.</source>
        <translation>整数形のない演算子が妨げています。戻って float を許してください。</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>計画はまだありません。</translation>
    </message>
    <message>
        <source>Fix the shapes</source>
        <translation>形状を固定</translation>
    </message>
    <message>
        <source>The batch or another dimension of the inputs is open. The Edge TPU and TensorFlow Lite Micro need fixed shapes.</source>
        <translation>入力のバッチなどの次元が未定です。Edge TPU と TensorFlow Lite Micro には固定の形状が必要です。</translation>
    </message>
</context>
<context>
    <name>app::PlotExport</name>
    <message>
        <source>Save picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>画像 (*.png *.svg *.pdf)</translation>
    </message>
</context>
<context>
    <name>app::PlotsPanel</name>
    <message>
        <source>Select an operator or a constant to see its values.</source>
        <translation>演算子または定数を選択すると値が表示されます。</translation>
    </message>
    <message>
        <source>Select an operator or a tensor. Its values show here once the model ran over samples (Model menu).</source>
        <translation>演算子またはテンソルを選択してください。モデルをサンプルで実行すると(モデル メニュー)、ここに値が表示されます。</translation>
    </message>
    <message>
        <source>Scales and zero points</source>
        <translation>スケールとゼロ点</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>アクティベーション</translation>
    </message>
    <message>
        <source>Scales of %1</source>
        <translation>%1 のスケール</translation>
    </message>
    <message>
        <source>No constant belongs to the selection.</source>
        <translation>選択項目に属する定数はありません。</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>%1 の値</translation>
    </message>
    <message>
        <source>Read weights</source>
        <translation>重みの読み込み</translation>
    </message>
    <message>
        <source>The selection is a constant: it has no activation.</source>
        <translation>選択項目は定数のため、アクティベーションはありません。</translation>
    </message>
    <message>
        <source>Activation of %1</source>
        <translation>%1 のアクティベーション</translation>
    </message>
    <message>
        <source>The run over samples saw no values of this tensor.</source>
        <translation>サンプルでの実行では、このテンソルの値は見られませんでした。</translation>
    </message>
    <message>
        <source>Not run yet. Run over samples… (Model menu) shows here what the tensor holds on your data.</source>
        <translation>まだ実行されていません。「サンプルで実行…」(モデル メニュー)で、データに対するテンソルの値がここに表示されます。</translation>
    </message>
</context>
<context>
    <name>app::PrecisionMenu</name>
    <message>
        <source>As the method says</source>
        <translation>方式のとおり</translation>
    </message>
</context>
<context>
    <name>app::PreparationForm</name>
    <message>
        <source>Stretch, bilinear</source>
        <translation>引き伸ばし、バイリニア</translation>
    </message>
    <message>
        <source>Stretch, nearest pixel</source>
        <translation>引き伸ばし、最近傍</translation>
    </message>
    <message>
        <source>Letterbox (keep the shape, black borders)</source>
        <translation>レターボックス (縦横比を維持、黒い余白)</translation>
    </message>
    <message>
        <source>Cut out the centre</source>
        <translation>中央を切り抜き</translation>
    </message>
    <message>
        <source>Red, green, blue</source>
        <translation>赤、緑、青</translation>
    </message>
    <message>
        <source>Blue, green, red</source>
        <translation>青、緑、赤</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>Scale of pixels</source>
        <translation>画素のスケール</translation>
    </message>
    <message>
        <source>Offset of pixels</source>
        <translation>画素のオフセット</translation>
    </message>
    <message>
        <source>&amp;Resize:</source>
        <translation>サイズ変更(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>色(&amp;C):</translation>
    </message>
    <message>
        <source>pixel ×</source>
        <translation>画素 ×</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>値(&amp;V):</translation>
    </message>
    <message>
        <source>Write a number, or a fraction such as 1/255.</source>
        <translation>数値、または 1/255 のような分数を入力してください。</translation>
    </message>
    <message>
        <source>0, or one number for each channel: 123.7, 116.3, 103.5</source>
        <translation>0、またはチャンネルごとの数値: 123.7, 116.3, 103.5</translation>
    </message>
    <message>
        <source>1, or one number for each channel: 58.4, 57.1, 57.4</source>
        <translation>1、またはチャンネルごとの数値: 58.4, 57.1, 57.4</translation>
    </message>
    <message>
        <source>&amp;Mean:</source>
        <translation>平均(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Deviation:</source>
        <translation>偏差(&amp;D):</translation>
    </message>
    <message>
        <source>Write one number, or one for each channel with commas between; a deviation is not 0.</source>
        <translation>数値を一つ、またはチャンネルごとにコンマ区切りで入力してください。偏差は 0 にできません。</translation>
    </message>
</context>
<context>
    <name>app::ProblemsPanel</name>
    <message>
        <source>Nothing to remark about this model.</source>
        <translation>このモデルについて指摘はありません。</translation>
    </message>
    <message>
        <source>&amp;Mute this rule for this file</source>
        <translation>このファイルではこの規則を非表示(&amp;M)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What the remark means</source>
        <translation>指摘の意味</translation>
    </message>
    <message>
        <source>Choose a row to read why it matters and what can be done.</source>
        <translation>行を選ぶと、重要な理由と対処が表示されます。</translation>
    </message>
    <message>
        <source>Which remarks are shown</source>
        <translation>表示する指摘</translation>
    </message>
    <message>
        <source>All remarks</source>
        <translation>すべての指摘</translation>
    </message>
    <message>
        <source>Warnings and problems</source>
        <translation>警告と問題</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>問題のみ</translation>
    </message>
    <message>
        <source>Mute the rule of the current row for this file, or hear of a muted one again</source>
        <translation>現在の行の規則をこのファイルで非表示にするか、非表示の規則を再び表示します</translation>
    </message>
    <message>
        <source>Show again: %1</source>
        <translation>再び表示: %1</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>非表示</translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n 件非表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the model shall run</source>
        <translation>モデルを実行する環境</translation>
    </message>
    <message>
        <source>Where the model shall run: what this target has no kernel for is a problem</source>
        <translation>モデルを実行する環境: そこにカーネルのないものは問題になります</translation>
    </message>
    <message>
        <source>Any target</source>
        <translation>すべての環境</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU delegate</source>
        <translation>GPU デリゲート</translation>
    </message>
    <message>
        <source>Edge TPU</source>
        <translation>Edge TPU</translation>
    </message>
    <message>
        <source>Microcontrollers</source>
        <translation>マイクロコントローラー</translation>
    </message>
</context>
<context>
    <name>app::QuantizeDialog</name>
    <message>
        <source>Quantize %1</source>
        <translation>%1 を量子化</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number of a step, its name</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation>ファイルを置き換え</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>Leave without what the calibration has seen?</source>
        <translation>キャリブレーションの途中結果を捨てて終了しますか?</translation>
    </message>
    <message>
        <source>%1. The page of the plan can save them, use them or go on.</source>
        <translation>%1。計画のページで、保存、使用、続行ができます。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>app::QuantizeStages</name>
    <message>
        <source>Calibrate %1</source>
        <translation>%1 のキャリブレーション</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>%1 の計画</translation>
    </message>
    <message>
        <source>Convert %1</source>
        <translation>%1 の変換</translation>
    </message>
</context>
<context>
    <name>app::RulesForm</name>
    <message>
        <source>Add &amp;rule</source>
        <translation>規則を追加(&amp;R)</translation>
    </message>
    <message>
        <source>Operators that no rule names stay float. Of two rules for an operator the lower one wins. The plan lets you change single operators.</source>
        <translation>どの規則にも当てはまらない演算子は浮動小数点のままです。1 つの演算子に 2 つの規則が当てはまる場合は下の規則が優先されます。個々の演算子は計画で変更できます。</translation>
    </message>
    <message>
        <source>Type of the operators</source>
        <translation>演算子の種類</translation>
    </message>
    <message>
        <source>Every operator</source>
        <translation>すべての演算子</translation>
    </message>
    <message>
        <source>Name of a result</source>
        <translation>結果の名前</translation>
    </message>
    <message>
        <source>any name; * stands for any text</source>
        <translation>任意の名前; * は任意の文字列</translation>
    </message>
    <message>
        <source>The whole name of one of the operator’s results: * is any text, ? one character.</source>
        <translation>演算子の結果の 1 つの名前全体: * は任意の文字列、? は 1 文字。</translation>
    </message>
    <message>
        <source>What they become</source>
        <translation>変更後の精度</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>この規則を削除</translation>
    </message>
</context>
<context>
    <name>app::RulesPanel</name>
    <message>
        <source>No rules yet. Add one here, or colour what a search finds.</source>
        <translation>まだ規則がありません。ここで追加するか、検索で見つかったものに色を付けてください。</translation>
    </message>
    <message>
        <source>Style rules</source>
        <translation>スタイル規則</translation>
    </message>
    <message>
        <source>Operators that the search finds</source>
        <translation>検索で見つかる演算子</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Operators that a rule finds have its colour. The first rule that fits counts.</source>
        <translation>規則に合う演算子にはその色が付きます。最初に合った規則が有効です。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add a rule; what it finds is written as in the search</source>
        <translation>規則を追加する。条件は検索と同じように書く</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>The colour of the chosen rule</source>
        <translation>選んだ規則の色</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Let the chosen rule go before the one above (Alt+Up)</source>
        <translation>選んだ規則を一つ上に移す (Alt+Up)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Let the one below go before the chosen rule (Alt+Down)</source>
        <translation>選んだ規則を一つ下に移す (Alt+Down)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Take the chosen rule away (Del)</source>
        <translation>選んだ規則を取り除く (Del)</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Read the rules from a file, in place of these</source>
        <translation>今の規則の代わりにファイルから規則を読み込む</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Write the rules to a file</source>
        <translation>規則をファイルに書き出す</translation>
    </message>
    <message>
        <source>Close the style rules</source>
        <translation>スタイル規則を閉じる</translation>
    </message>
    <message>
        <source>A rule of one&apos;s &amp;own</source>
        <translation>独自の規則(&amp;O)</translation>
    </message>
    <message>
        <source>By &amp;precision</source>
        <translation>精度で(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Convolutions and products</source>
        <translation>畳み込みと積(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;asts</source>
        <translation>型変換(&amp;A)</translation>
    </message>
    <message>
        <source>More than a million &amp;MACs</source>
        <translation>100 万 MAC 超(&amp;M)</translation>
    </message>
    <message>
        <source>SQNR &amp;below 20 dB</source>
        <translation>SQNR 20 dB 未満(&amp;B)</translation>
    </message>
    <message>
        <source>Shapes that are not &amp;known</source>
        <translation>不明な形状(&amp;K)</translation>
    </message>
    <message>
        <source>Colour &amp;%1</source>
        <translation>色 &amp;%1</translation>
    </message>
    <message>
        <source>No regular expression: %1</source>
        <translation>正規表現ではありません: %1</translation>
    </message>
</context>
<context>
    <name>app::Runtime</name>
    <message>
        <source>Halfstep&apos;s engine, as the reference kernels of LiteRT %1</source>
        <translation>Halfstep のエンジン (LiteRT %1 の参照カーネルと同じ)</translation>
    </message>
    <message>
        <source>%1 (untested)</source>
        <translation>%1 (未検証)</translation>
    </message>
    <message>
        <source>LiteRT %1, built-in kernels</source>
        <translation>LiteRT %1、組み込みカーネル</translation>
    </message>
    <message>
        <source>LiteRT %1, XNNPACK kernels</source>
        <translation>LiteRT %1、XNNPACK カーネル</translation>
    </message>
    <message>
        <source>LiteRT %1, reference kernels</source>
        <translation>LiteRT %1、参照カーネル</translation>
    </message>
</context>
<context>
    <name>app::RuntimeForm</name>
    <message>
        <source>Find LiteRT…</source>
        <translation>LiteRT を探す…</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>計算に使うもの</translation>
    </message>
    <message>
        <source>Halfstep’s own engine</source>
        <translation>Halfstep 自身のエンジン</translation>
    </message>
    <message>
        <source>LiteRT, built-in kernels</source>
        <translation>LiteRT、組み込みカーネル</translation>
    </message>
    <message>
        <source>LiteRT, XNNPACK kernels</source>
        <translation>LiteRT、XNNPACK カーネル</translation>
    </message>
    <message>
        <source>LiteRT, reference kernels</source>
        <translation>LiteRT、参照カーネル</translation>
    </message>
    <message>
        <source>Looking for LiteRT…</source>
        <translation>LiteRT を探しています…</translation>
    </message>
    <message>
        <source>Look for LiteRT</source>
        <translation>LiteRT を探す</translation>
    </message>
    <message>
        <source>LiteRT %1</source>
        <translation>LiteRT %1</translation>
    </message>
    <message>
        <source>LiteRT %1, a version that was not tried</source>
        <translation>LiteRT %1（試していない版）</translation>
    </message>
    <message>
        <source>LiteRT was not found. Install it with “%1”, or say where it is.</source>
        <translation>LiteRT が見つかりません。「%1」でインストールするか、場所を指定してください。</translation>
    </message>
    <message>
        <source>Choose LiteRT’s library</source>
        <translation>LiteRT のライブラリを選択</translation>
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
        <translation>はい</translation>
    </message>
    <message>
        <source>✗ no</source>
        <translation>✗ いいえ</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>The class that the data say</source>
        <translation>データが示すクラス</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>The class with A&apos;s highest score</source>
        <translation>A のスコアが最も高いクラス</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>The class with B&apos;s highest score</source>
        <translation>B のスコアが最も高いクラス</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Do A and B give the same class?</source>
        <translation>A と B は同じクラスを出力しますか？</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>SQNR of the first output of this sample: 10·log10(Σa² / Σ(b − a)²)</source>
        <translation>このサンプルの最初の出力の SQNR: 10·log10(Σa² / Σ(b − a)²)</translation>
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
        <translation>サンプルの画像</translation>
    </message>
    <message>
        <source>filled: A, outlined: B</source>
        <translation>塗りつぶし: A、輪郭: B</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>How to show the output</source>
        <translation>出力の表示方法</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>棒グラフ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>This output is too large to be kept for every sample.</source>
        <translation>この出力は大きすぎるため、サンプルごとには保持できません。</translation>
    </message>
    <message>
        <source>Choose a sample.</source>
        <translation>サンプルを選択してください。</translation>
    </message>
    <message>
        <source>%1, label %2</source>
        <translation>%1、ラベル %2</translation>
    </message>
    <message>
        <source>Load picture</source>
        <translation>画像の読み込み</translation>
    </message>
</context>
<context>
    <name>app::ShapesForm</name>
    <message>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>&amp;Fix the open dimensions of the inputs</source>
        <translation>入力の未定の次元を固定する(&amp;F)</translation>
    </message>
    <message>
        <source>All other shapes follow. The Edge TPU and TensorFlow Lite Micro need fixed shapes; with other runtimes an open batch can be resized.</source>
        <translation>ほかの形状はこれに従います。Edge TPU と TensorFlow Lite Micro には固定の形状が必要です。ほかのランタイムでは未定のバッチの大きさを変えられます。</translation>
    </message>
    <message>
        <source>%1 (%2):</source>
        <comment>input, open shape</comment>
        <translation>%1 (%2):</translation>
    </message>
    <message>
        <source>%1 takes %2: write sizes such as %3.</source>
        <translation>%1 は %2 です。%3 のように大きさを書いてください。</translation>
    </message>
</context>
<context>
    <name>app::ShortcutSheet</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter of the shortcuts</source>
        <translation>ショートカットのフィルター</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
</context>
<context>
    <name>app::SiblingMenu</name>
    <message>
        <source>Models in the same &amp;file</source>
        <translation>同じファイルのモデル(&amp;F)</translation>
    </message>
    <message>
        <source>%1  %2, %3</source>
        <comment>number, name, size</comment>
        <translation>%1  %2、%3</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>Open &amp;all of them</source>
        <translation>すべて開く(&amp;A)</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Begin</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Open sample model</source>
        <translation>サンプルモデルを開く</translation>
    </message>
    <message>
        <source>A small digit classifier with calibration and test data</source>
        <translation>キャリブレーションデータとテストデータが付いた小さな数字分類モデル</translation>
    </message>
    <message>
        <source>Quantize a model…</source>
        <translation>モデルを量子化…</translation>
    </message>
    <message>
        <source>From float to int8 or float16, with a preview of every step</source>
        <translation>浮動小数点から int8 または float16 へ、各ステップをプレビュー</translation>
    </message>
    <message>
        <source>Compare two models…</source>
        <translation>2 つのモデルを比較…</translation>
    </message>
    <message>
        <source>Same data, both models: accuracy, error by layer, size, speed</source>
        <translation>同じデータで両方のモデルを比較: 正解率、レイヤーごとの誤差、サイズ、速度</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近使ったファイル</translation>
    </message>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>開いたファイルがここに表示されます。</translation>
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
        <translation>スケール順</translation>
    </message>
    <message>
        <source>Select an operator or a constant to see its values.</source>
        <translation>演算子か定数を選ぶと値が表示されます。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Which values the histogram counts</source>
        <translation>ヒストグラムで数える値</translation>
    </message>
    <message>
        <source>Real values</source>
        <translation>実数値</translation>
    </message>
    <message>
        <source>Stored values</source>
        <translation>格納値</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>whole tensor</source>
        <translation>テンソル全体</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>other model</source>
        <translation>もう一方のモデル</translation>
    </message>
    <message>
        <source>The other channel</source>
        <translation>もう一方のチャネル</translation>
    </message>
    <message>
        <source>Channel:</source>
        <translation>チャネル:</translation>
    </message>
    <message>
        <source>Outline over it:</source>
        <translation>重ねる輪郭:</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>This tensor has no channels.</source>
        <translation>このテンソルにはチャネルがありません。</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Open a model to see its values.</source>
        <translation>モデルを開くと値が表示されます。</translation>
    </message>
    <message>
        <source>No constant belongs to the selection. What an activation holds is known after a run: see Plots.</source>
        <translation>選択に定数がありません。活性値の内容は実行後にわかります。「プロット」をご覧ください。</translation>
    </message>
    <message>
        <source>Read values</source>
        <translation>値を読み込み</translation>
    </message>
    <message>
        <source>Histograms of all channels</source>
        <translation>全チャネルのヒストグラム</translation>
    </message>
    <message>
        <source>%1 … %2, mean %3, deviation %4</source>
        <translation>%1 … %2、平均 %3、標準偏差 %4</translation>
    </message>
    <message>
        <source>zeros %1</source>
        <translation>ゼロ %1</translation>
    </message>
    <message>
        <source>%1 NaN, %2 infinite</source>
        <translation>NaN %1 個、無限大 %2 個</translation>
    </message>
    <message>
        <source>%1 codes used, at the ends %2 and %3</source>
        <translation>使用コード %1 個、両端 %2 と %3</translation>
    </message>
    <message>
        <source>with one scale for all channels only %1 dB</source>
        <translation>全チャネル共通のスケールでは %1 dB のみ</translation>
    </message>
    <message>
        <source>in int8 %1 dB with one scale, %2 dB with one for each channel</source>
        <translation>int8 では単一スケールで %1 dB、チャネル別で %2 dB</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>すべての値</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>チャネル %1</translation>
    </message>
    <message>
        <source>the whole tensor</source>
        <translation>テンソル全体</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>チャネル %1</translation>
    </message>
    <message>
        <source>Extremes</source>
        <translation>極値</translation>
    </message>
    <message>
        <source>The largest, smallest and farthest values with their places</source>
        <translation>最大・最小・0 から最も遠い値とその位置</translation>
    </message>
</context>
<context>
    <name>app::Treatment</name>
    <message>
        <source>%1, %2-bit weights</source>
        <comment>precision, bits</comment>
        <translation>%1、重み %2 ビット</translation>
    </message>
</context>
<context>
    <name>app::ValuePanel</name>
    <message>
        <source>How values are written</source>
        <translation>値の表記</translation>
    </message>
    <message>
        <source>Real values</source>
        <translation>実数値</translation>
    </message>
    <message>
        <source>Stored values</source>
        <translation>格納値</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>16 進</translation>
    </message>
    <message>
        <source>Dimension down</source>
        <translation>縦の次元</translation>
    </message>
    <message>
        <source>Dimension across</source>
        <translation>横の次元</translation>
    </message>
    <message>
        <source>&amp;Export values…</source>
        <translation>値を書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Down:</source>
        <translation>縦:</translation>
    </message>
    <message>
        <source>Across:</source>
        <translation>横:</translation>
    </message>
    <message>
        <source>Select a constant to see its values.</source>
        <translation>定数を選ぶと値が表示されます。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>dimension (its size)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Dimension %1:</source>
        <translation>次元 %1:</translation>
    </message>
    <message>
        <source>Export values</source>
        <translation>値を書き出し</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npy);;Tables (*.csv)</source>
        <translation>NumPy 配列 (*.npy);;表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>app::VerdictText</name>
    <message>
        <source>No labels: nothing is known of the accuracy.</source>
        <translation>ラベルがないため、精度については何もわかりません。</translation>
    </message>
    <message>
        <source>Model A itself is right on only %1, hardly more than guessing: check the labels and how the data are prepared.</source>
        <translation>モデル A 自体の正解率が %1 しかなく、当て推量とほとんど変わりません。ラベルとデータの前処理を確認してください。</translation>
    </message>
    <message>
        <source>Random data: this says nothing about accuracy.</source>
        <translation>ランダムデータのため、正解率については何もわかりません。</translation>
    </message>
    <message>
        <source>The two models have no output in common.</source>
        <translation>2 つのモデルに共通の出力がありません。</translation>
    </message>
    <message>
        <source>The accuracy rises: %1 → %2 (%3 points, more than chance).</source>
        <translation>正解率が上がっています: %1 → %2 (%3 ポイント、偶然の範囲を超える)。</translation>
    </message>
    <message>
        <source>The accuracy drops: %1 → %2 (%3 points, more than chance).</source>
        <translation>正解率が下がっています: %1 → %2 (%3 ポイント、偶然の範囲を超える)。</translation>
    </message>
    <message numerus="yes">
        <source>Same class as A on %1 of %n sample(s).</source>
        <translation>
            <numerusform>%n サンプルのうち %1 で A と同じクラスです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outputs are equal on %n sample(s).</source>
        <translation>
            <numerusform>%n サンプルで出力が等しくなっています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output error %1 SQNR on %n sample(s).</source>
        <translation>
            <numerusform>出力の誤差は %n サンプルで SQNR %1 です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Size %1 → %2 (%3).</source>
        <translation>サイズ %1 → %2 (%3)。</translation>
    </message>
    <message>
        <source>Label accuracy</source>
        <translation>ラベルに対する正解率</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>95 %: A %1, B %2; %n sample(s)</source>
        <translation>
            <numerusform>95 %: A %1、B %2、%n サンプル</numerusform>
        </translation>
    </message>
    <message>
        <source>Same top class</source>
        <translation>最上位クラスの一致</translation>
    </message>
    <message>
        <source>%1 of %2; 95 %: %3</source>
        <translation>%2 中 %1、95 %: %3</translation>
    </message>
    <message>
        <source>Share of samples for which A and B give the same class the highest score.</source>
        <translation>A と B が同じクラスに最も高いスコアを与えるサンプルの割合です。</translation>
    </message>
    <message>
        <source>Output SQNR</source>
        <translation>出力の SQNR</translation>
    </message>
    <message numerus="yes">
        <source>largest difference %1; %n sample(s)</source>
        <translation>
            <numerusform>最大差 %1、%n サンプル</numerusform>
        </translation>
    </message>
    <message>
        <source>Signal to quantization noise: 10·log10(Σa² / Σ(b − a)²), a: output of A, b: output of B.</source>
        <translation>信号対量子化雑音比: 10·log10(Σa² / Σ(b − a)²)。a は A の出力、b は B の出力です。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>%1 of A</source>
        <translation>A の %1</translation>
    </message>
    <message>
        <source>%1 → %2 bytes</source>
        <translation>%1 → %2 バイト</translation>
    </message>
    <message>
        <source>Latency, this machine</source>
        <translation>レイテンシ (このマシン)</translation>
    </message>
    <message>
        <source>Median of one inference with one thread, computed by %1, and the 10th to 90th percentile.
%2 and %3 runs; another runtime or machine has other times.</source>
        <translation>1 スレッドでの推論 1 回の中央値 (計算: %1) と、10～90 パーセンタイル。
実行回数は %2 回と %3 回です。別のランタイムやマシンでは時間が異なります。</translation>
    </message>
    <message>
        <source>%1 of the input values lie outside of what B can hold: were its calibration data prepared as these are?</source>
        <translation>入力値の %1 が B の表せる範囲の外にあります。キャリブレーションのデータはこのデータと同じように準備されましたか?</translation>
    </message>
    <message>
        <source>B is %1 as fast; A %2, B %3</source>
        <translation>B の速さは A の %1;A %2、B %3</translation>
    </message>
    <message>
        <source>The accuracy is the same: %1; a loss of more than %2 points is ruled out.</source>
        <translation>精度は同じです: %1。%2 ポイントを超える低下はありません。</translation>
    </message>
    <message>
        <source>The accuracy holds: %1 → %2 (%3 points); a loss of more than %4 points is ruled out.</source>
        <translation>精度は保たれています: %1 → %2 (%3 ポイント)。%4 ポイントを超える低下はありません。</translation>
    </message>
    <message>
        <source>A loss of accuracy is neither shown nor ruled out: %1 → %2 (%3 points, within chance).</source>
        <translation>精度の低下は示されていませんが、否定もできません: %1 → %2 (%3 ポイント、偶然の範囲)。</translation>
    </message>
    <message numerus="yes">
        <source>With %n sample(s) a loss of up to %1 points is possible.</source>
        <translation>
            <numerusform>%n サンプルでは最大 %1 ポイントの低下がありえます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n sample(s) a loss of up to %1 points is possible; about %2 would tell it to 1 point.</source>
        <translation>
            <numerusform>%n サンプルでは最大 %1 ポイントの低下がありえます。約 %2 サンプルあれば 1 ポイントの幅で分かります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of samples whose highest score is the label, with Wilson&apos;s 95 % interval.
A alone is right on %1, B alone on %2; McNemar&apos;s paired test p = %3.
B less A: %4 points, 95 %: %5 to %6.</source>
        <translation>最高スコアがラベルであるサンプルの割合と、Wilson の 95 % 区間。
A だけ正しい: %1、B だけ正しい: %2。McNemar の対応のある検定 p = %3。
B − A: %4 ポイント、95 %: %5 ～ %6。</translation>
    </message>
    <message>
        <source>B takes %1 as long; A %2, B %3</source>
        <translation>B の時間は A の %1;A %2、B %3</translation>
    </message>
</context>
<context>
    <name>app::Workbench</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>アウトライン</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>プロット</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>問題 (%1)</translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation>ジョブ (%1)</translation>
    </message>
</context>
<context>
    <name>app::dialogs</name>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 は既に存在します。</translation>
    </message>
    <message>
        <source>Its content will be replaced.</source>
        <translation>内容は置き換えられます。</translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation>ファイルを置き換え</translation>
    </message>
</context>
<context>
    <name>app::files</name>
    <message>
        <source>Models (*.tflite *.tfl *.lite *.litertlm *.zip);;All files (*)</source>
        <translation>モデル (*.tflite *.tfl *.lite *.litertlm *.zip);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>base::Diagnostic</name>
    <message>
        <source>A scale is 0: every value of this tensor counts as 0.</source>
        <translation>スケールが 0 です。このテンソルの値はすべて 0 とみなされます。</translation>
    </message>
    <message>
        <source>It has scales but no zero points; they count as 0. The runtime refuses such a model.</source>
        <translation>スケールはありますが、ゼロ点がありません。ゼロ点は 0 とみなされます。ランタイムはこのようなモデルを拒否します。</translation>
    </message>
    <message>
        <source>Its data lie in another file, so that the model can be kept, but not run.</source>
        <translation>データが別のファイルにあるため、モデルは保持できますが、実行はできません。</translation>
    </message>
    <message>
        <source>With the DEQUANTIZE in front of it, it could be one QUANTIZE.</source>
        <translation>直前の DEQUANTIZE とまとめて、1 つの QUANTIZE にできます。</translation>
    </message>
    <message>
        <source>It has no signature: inputs and outputs are known by their positions only.</source>
        <translation>シグネチャがありません。入力と出力は位置でしか区別できません。</translation>
    </message>
    <message>
        <source>It undoes the DEQUANTIZE in front of it: both can go.</source>
        <translation>直前の DEQUANTIZE を打ち消しています。両方とも不要です。</translation>
    </message>
    <message>
        <source>It computes in float between integer operators.</source>
        <translation>整数の演算子の間で浮動小数点の計算をしています。</translation>
    </message>
    <message>
        <source>Its weights have one scale; scales per axis are usually more accurate.</source>
        <translation>重みのスケールが 1 つだけです。通常は軸ごとのスケールのほうが正確です。</translation>
    </message>
    <message>
        <source>It does not say which runtime it needs at least (min_runtime_version).</source>
        <translation>必要な最低ランタイム (min_runtime_version) が示されていません。</translation>
    </message>
    <message>
        <source>Stays float: it has no range.</source>
        <translation>浮動小数点のままです。範囲がありません。</translation>
    </message>
    <message>
        <source>Here and in %1 more places.</source>
        <translation>ここのほか %1 か所。</translation>
    </message>
    <message>
        <source>It has zero point %1.</source>
        <translation>ゼロ点が %1 です。</translation>
    </message>
    <message>
        <source>%1 of %2 values of its bias are at the end of int32.</source>
        <translation>バイアスの %2 個の値のうち %1 個が int32 の端にあります。</translation>
    </message>
    <message>
        <source>Its bias has scale %1 in channel %2, input times weight is %3.</source>
        <translation>チャネル %2 のバイアスのスケールは %1、入力と重みの積は %3 です。</translation>
    </message>
    <message>
        <source>Its channels&apos; ranges differ by a factor of %1: one scale for all leaves the smallest only few of 256 steps.</source>
        <translation>チャネルの範囲が %1 倍異なります。共通のスケールでは最小のチャネルに 256 段のうちわずかしか残りません。</translation>
    </message>
    <message>
        <source>Its steps are %1 times as wide as those of the values of input %2.</source>
        <translation>刻み幅が入力 %2 の値の %1 倍です。</translation>
    </message>
    <message>
        <source>%1 of its %2 channels are all zero.</source>
        <translation>%2 チャネルのうち %1 がすべて 0 です。</translation>
    </message>
    <message>
        <source>%1 of its %2 channels repeat another one.</source>
        <translation>%2 チャネルのうち %1 がほかと同じです。</translation>
    </message>
    <message>
        <source>Its shape is open; %1 needs fixed shapes.</source>
        <translation>形状が未定です。%1 には固定の形状が必要です。</translation>
    </message>
    <message>
        <source>Its shape is open.</source>
        <translation>形状が未定です。</translation>
    </message>
    <message>
        <source>%1 operators read int8 weights and compute in float.</source>
        <translation>%1 個の演算子が int8 の重みを読み、float で計算します。</translation>
    </message>
    <message>
        <source>%1 constants are stored as int8 and used as float.</source>
        <translation>%1 個の定数が int8 で保存され、float として使われます。</translation>
    </message>
    <message>
        <source>%1 of its %2 values are NaN or infinite.</source>
        <translation>%2 個の値のうち %1 個が NaN または無限大です。</translation>
    </message>
    <message>
        <source>Its version is %1, its types and options need %2; %3 operators have this code.</source>
        <translation>バージョンは %1 ですが、型とオプションには %2 が必要です。%3 個の演算子がこのコードを使います。</translation>
    </message>
    <message>
        <source>Input %1 has scale %2 and zero point %3, the output %4 and %5.</source>
        <translation>入力 %1 のスケールは %2、ゼロ点は %3、出力は %4 と %5 です。</translation>
    </message>
    <message>
        <source>%1 of its %2 scales are unusable, the first one is %3.</source>
        <translation>%2 個のスケールのうち %1 個が使えません。最初のものは %3 です。</translation>
    </message>
    <message>
        <source>The Edge TPU computes in 8 bits only; this computes in %1.</source>
        <translation>Edge TPU は 8 ビットだけで計算します。これは %1 で計算します。</translation>
    </message>
    <message>
        <source>LiteRT for Microcontrollers has no kernels for %1.</source>
        <translation>LiteRT for Microcontrollers には %1 のカーネルがありません。</translation>
    </message>
    <message>
        <source>The GPU delegate does not take %1.</source>
        <translation>GPU デリゲートは %1 を受け付けません。</translation>
    </message>
    <message>
        <source>The runtime has no kernel for %1; the program must bring one.</source>
        <translation>ランタイムに %1 のカーネルがありません。プログラムが用意する必要があります。</translation>
    </message>
    <message>
        <source>The runtime knows %1 up to version %2; this is %3.</source>
        <translation>ランタイムは %1 をバージョン %2 まで扱えますが、これは %3 です。</translation>
    </message>
    <message>
        <source>The GPU delegate leaves %1 to the processor.</source>
        <translation>GPU デリゲートは %1 をプロセッサに任せます。</translation>
    </message>
    <message>
        <source>The Edge TPU has no %1: it and all that follows run on the processor.</source>
        <translation>Edge TPU に %1 はありません。これ以降はすべてプロセッサで実行されます。</translation>
    </message>
    <message>
        <source>LiteRT for Microcontrollers has no %1.</source>
        <translation>LiteRT for Microcontrollers に %1 はありません。</translation>
    </message>
    <message>
        <source>The compiler for the Edge TPU takes one subgraph; this has several.</source>
        <translation>Edge TPU のコンパイラーが扱えるサブグラフは 1 つですが、これには複数あります。</translation>
    </message>
    <message>
        <source>T#%1 has the same name; tools that go by names take one for the other.</source>
        <translation>T#%1 も同じ名前です。名前で探すツールは取り違えます。</translation>
    </message>
    <message>
        <source>%1 tensors of subgraph %2 have no name.</source>
        <translation>サブグラフ %2 のテンソル %1 個に名前がありません。</translation>
    </message>
    <message>
        <source>Buffers of %1 belong to no tensor and no metadata.</source>
        <translation>%1 のバッファーがどのテンソルにもメタデータにも属していません。</translation>
    </message>
    <message>
        <source>No operator uses this constant (%1).</source>
        <translation>この定数 (%1) を使う演算子はありません。</translation>
    </message>
    <message>
        <source>No operator makes or reads it.</source>
        <translation>これを作る演算子も読む演算子もありません。</translation>
    </message>
    <message>
        <source>Its %1 values use only %2 of 256 codes.</source>
        <translation>%1 個の値が 256 のコードのうち %2 しか使っていません。</translation>
    </message>
    <message>
        <source>Its zero point %1 is outside of %2 … %3.</source>
        <translation>ゼロ点 %1 が %2 … %3 の外にあります。</translation>
    </message>
    <message>
        <source>A scale is negative, infinite or not a number. The model can be looked at, but not run or converted.</source>
        <translation>スケールが負、無限大、または数ではありません。モデルを見ることはできますが、実行や変換はできません。</translation>
    </message>
    <message>
        <source>Its shape is open; the Edge TPU and TensorFlow Lite Micro need fixed shapes.</source>
        <translation>形状が未定です。Edge TPU と TensorFlow Lite Micro には固定の形状が必要です。</translation>
    </message>
</context>
<context>
    <name>base::Error</name>
    <message>
        <source>The file does not exist. Check the path.</source>
        <translation>ファイルが存在しません。パスを確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is a file and that you may read it.</source>
        <translation>ファイルを読み込めません。ファイルであること、読み取り権限があることを確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be written. Check the folder, its permissions and the free space.</source>
        <translation>ファイルに書き込めません。フォルダー、アクセス権、空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The output is also an input of the same task. Choose another file for the output.</source>
        <translation>出力が同じ処理の入力にもなっています。出力には別のファイルを選択してください。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, or use fewer threads or samples.</source>
        <translation>メモリが足りません。ほかのプログラムを閉じるか、スレッド数またはサンプル数を減らしてください。</translation>
    </message>
    <message>
        <source>A limit would be exceeded. Raise the limit, or use a smaller model or less data.</source>
        <translation>上限を超えます。上限を上げるか、より小さいモデルまたは少ないデータを使ってください。</translation>
    </message>
    <message>
        <source>Stopped as you asked. No output was written.</source>
        <translation>要求に従って停止しました。出力は書き込まれていません。</translation>
    </message>
    <message>
        <source>The program made a mistake of its own. Please report it, with the model and the steps if you can.</source>
        <translation>プログラム自身の誤りです。可能であればモデルと手順を添えて報告してください。</translation>
    </message>
    <message>
        <source>These options or arguments do not go together, or one is missing. Check them.</source>
        <translation>これらのオプションまたは引数は組み合わせられないか、不足しています。確認してください。</translation>
    </message>
    <message>
        <source>This is not a TensorFlow Lite model: the identifier TFL3 is missing. Choose a .tflite file.</source>
        <translation>TensorFlow Lite モデルではありません。識別子 TFL3 がありません。.tflite ファイルを選択してください。</translation>
    </message>
    <message>
        <source>The data ends too early. Copy, download or convert the file again.</source>
        <translation>データが途中で終わっています。ファイルをもう一度コピー、ダウンロード、または変換してください。</translation>
    </message>
    <message>
        <source>The model file is damaged. Copy, download or convert it again.</source>
        <translation>モデルファイルが破損しています。もう一度コピー、ダウンロード、または変換してください。</translation>
    </message>
    <message>
        <source>The model uses another version of the format; only version 3 can be read. Convert the model again.</source>
        <translation>モデルの形式のバージョンが異なります。読み込めるのはバージョン 3 のみです。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>The model has no graph, or names one that it does not have. Convert the model again.</source>
        <translation>モデルにグラフがないか、存在しないグラフを参照しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>The model names a tensor that it does not have. The file is damaged; convert the model again.</source>
        <translation>モデルが存在しないテンソルを参照しています。ファイルが破損しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>The model names a buffer that it does not have. The file is damaged; convert the model again.</source>
        <translation>モデルが存在しないバッファーを参照しています。ファイルが破損しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>Data of the model lies outside of the file. Copy or download the whole file again.</source>
        <translation>モデルのデータがファイルの範囲外にあります。ファイル全体をもう一度コピーまたはダウンロードしてください。</translation>
    </message>
    <message>
        <source>A tensor has fewer bytes than its shape and type need. The file is damaged; convert the model again.</source>
        <translation>テンソルのバイト数が形状と型に必要な数より少なくなっています。ファイルが破損しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>An operator has a kind that the model does not list. The file is damaged; convert the model again.</source>
        <translation>モデルの一覧にない種類の演算子があります。ファイルが破損しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>The model names a subgraph that it does not have. The file is damaged; convert the model again.</source>
        <translation>モデルが存在しないサブグラフを参照しています。ファイルが破損しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>A subgraph of the model calls itself, or calls go too deep. The file is damaged; convert the model again.</source>
        <translation>モデルのサブグラフが自分自身を呼び出しているか、呼び出しが深すぎます。ファイルが破損しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>A tensor has an element type that the format does not know. The file is damaged or too new.</source>
        <translation>テンソルの要素型がこの形式にないものです。ファイルが破損しているか、新しすぎます。</translation>
    </message>
    <message>
        <source>An operator has options that the format does not know. The file is damaged or too new.</source>
        <translation>演算子のオプションがこの形式にないものです。ファイルが破損しているか、新しすぎます。</translation>
    </message>
    <message>
        <source>A tensor has a negative dimension. The file is damaged; convert the model again.</source>
        <translation>テンソルに負の次元があります。ファイルが破損しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>A tensor is larger than any memory. The file is damaged; convert the model again.</source>
        <translation>テンソルがどのメモリよりも大きくなっています。ファイルが破損しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>The two shapes that the model states for a tensor contradict each other. Convert the model again.</source>
        <translation>モデルがテンソルについて示す 2 つの形状が矛盾しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>An operator reads a tensor that nothing before it gives. The graph is broken; convert the model again.</source>
        <translation>演算子が、それより前に出力されないテンソルを読み込んでいます。グラフが壊れています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>A tensor is given twice. The graph is broken; convert the model again.</source>
        <translation>テンソルが 2 回出力されています。グラフが壊れています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>A variable tensor has constant data, which the format forbids. Convert the model again.</source>
        <translation>変数テンソルに定数データがあります。これは形式で禁止されています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>A signature names a tensor that the model does not have. Convert the model again.</source>
        <translation>シグネチャがモデルに存在しないテンソルを参照しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>A name occurs twice in the signatures of the model. Convert the model again with distinct names.</source>
        <translation>モデルのシグネチャに同じ名前が 2 回あります。別々の名前でモデルを変換し直してください。</translation>
    </message>
    <message>
        <source>An operator states which inputs it changes, but not for each input. Convert the model again.</source>
        <translation>演算子が変更する入力の指定が、すべての入力には揃っていません。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>A quantization scale is infinite or not a number. Quantize the model again from its float original.</source>
        <translation>量子化スケールが無限大か、数値ではありません。浮動小数点の元モデルから量子化し直してください。</translation>
    </message>
    <message>
        <source>A quantization scale is negative. Quantize the model again from its float original.</source>
        <translation>量子化スケールが負です。浮動小数点の元モデルから量子化し直してください。</translation>
    </message>
    <message>
        <source>A zero point does not fit its element type. Quantize the model again from its float original.</source>
        <translation>ゼロ点が要素型に収まりません。浮動小数点の元モデルから量子化し直してください。</translation>
    </message>
    <message>
        <source>A tensor has a wrong number of scales or zero points. Quantize the model again from its float original.</source>
        <translation>テンソルのスケールまたはゼロ点の数が正しくありません。浮動小数点の元モデルから量子化し直してください。</translation>
    </message>
    <message>
        <source>A tensor is quantized along a dimension that it does not have. Quantize the model again.</source>
        <translation>テンソルが存在しない次元に沿って量子化されています。モデルを量子化し直してください。</translation>
    </message>
    <message>
        <source>The blockwise quantization of a tensor contradicts its shape or its scales. Quantize the model again.</source>
        <translation>テンソルのブロック単位の量子化が形状またはスケールと矛盾しています。モデルを量子化し直してください。</translation>
    </message>
    <message>
        <source>The description of a sparse tensor contradicts itself or its shape. Convert the model again.</source>
        <translation>スパーステンソルの記述がそれ自体または形状と矛盾しています。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>This operator cannot be run here. It can still be inspected, and weights can still be quantized.</source>
        <translation>この演算子はここでは実行できません。調べることと、重みの量子化は可能です。</translation>
    </message>
    <message>
        <source>This operator cannot be run with these element types. Keep it in float, or choose another type.</source>
        <translation>この演算子はこれらの要素型では実行できません。浮動小数点のままにするか、別の型を選択してください。</translation>
    </message>
    <message>
        <source>This operator cannot be run with these options. Change them where the model is made.</source>
        <translation>この演算子はこれらのオプションでは実行できません。モデルの作成元で変更してください。</translation>
    </message>
    <message>
        <source>The inputs or outputs of an operator do not fit it. Convert the model again.</source>
        <translation>演算子の入力または出力が適合しません。モデルを変換し直してください。</translation>
    </message>
    <message>
        <source>A shape does not fit. Give data of the shape that the model asks for.</source>
        <translation>形状が一致しません。モデルが要求する形状のデータを指定してください。</translation>
    </message>
    <message>
        <source>A value in a tensor is outside of what the operator allows. Check the input data.</source>
        <translation>テンソルの値が演算子の許容範囲外です。入力データを確認してください。</translation>
    </message>
    <message>
        <source>The model was run before it was prepared. This is a mistake of the program; please report it.</source>
        <translation>準備の前にモデルが実行されました。プログラムの誤りです。報告してください。</translation>
    </message>
    <message>
        <source>The format of this file is not known. Convert it to one that can be read, such as .npy, .csv or an image.</source>
        <translation>このファイルの形式は不明です。.npy、.csv、画像など、読み込める形式に変換してください。</translation>
    </message>
    <message>
        <source>The content of the data file is damaged or not what its name says. Write it again.</source>
        <translation>データファイルの内容が破損しているか、ファイル名と一致しません。書き込み直してください。</translation>
    </message>
    <message>
        <source>The elements have another type than expected. Convert the data to the type that is asked for.</source>
        <translation>要素の型が想定と異なります。要求されている型にデータを変換してください。</translation>
    </message>
    <message>
        <source>There is no data for an input of the model. Add an array with the name of the input.</source>
        <translation>モデルの入力のデータがありません。入力と同じ名前の配列を追加してください。</translation>
    </message>
    <message>
        <source>A name or key fits nothing here. Check its spelling.</source>
        <translation>名前またはキーに該当するものがありません。つづりを確認してください。</translation>
    </message>
    <message>
        <source>The labels do not fit. There must be one known label for each sample.</source>
        <translation>ラベルが一致しません。サンプルごとに既知のラベルが 1 つ必要です。</translation>
    </message>
    <message>
        <source>There are no samples. Choose a file or folder that has some.</source>
        <translation>サンプルがありません。サンプルのあるファイルまたはフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>This build reads no images. Use a build with the window, or give the samples as .npy files.</source>
        <translation>このビルドは画像を読み込めません。ウィンドウ付きのビルドを使うか、サンプルを .npy ファイルで指定してください。</translation>
    </message>
    <message>
        <source>The recipe has a mistake. Correct the entry that is named.</source>
        <translation>レシピに誤りがあります。示された項目を修正してください。</translation>
    </message>
    <message>
        <source>The calibration does not fit the model, or is damaged. Calibrate again with this model.</source>
        <translation>キャリブレーションがモデルと一致しないか、破損しています。このモデルでもう一度キャリブレーションしてください。</translation>
    </message>
    <message>
        <source>This way of quantizing needs a calibration. Give a calibration file or sample data.</source>
        <translation>この量子化方式にはキャリブレーションが必要です。キャリブレーションファイルまたはサンプルデータを指定してください。</translation>
    </message>
    <message>
        <source>Some operators cannot be integer, and you asked for all of them. Allow float operators, or change the model.</source>
        <translation>すべてを整数にする指定ですが、一部の演算子は整数にできません。浮動小数点の演算子を許可するか、モデルを変更してください。</translation>
    </message>
    <message>
        <source>The two models have no outputs in common. Choose two versions of the same model.</source>
        <translation>2 つのモデルに共通の出力がありません。同じモデルの 2 つの版を選択してください。</translation>
    </message>
    <message>
        <source>No LiteRT runtime that can be used was found. Install it with: pip install ai-edge-litert, or say where it is.</source>
        <translation>使用できる LiteRT が見つかりません。次のコマンドでインストールするか、場所を指定してください: pip install ai-edge-litert</translation>
    </message>
    <message>
        <source>The LiteRT runtime could not do this. Use the engine of this program, or another set of kernels.</source>
        <translation>LiteRT では実行できませんでした。このプログラムのエンジンか、別のカーネルを使ってください。</translation>
    </message>
    <message>
        <source>The model is quantized already. Start from its float original, or requantize it.</source>
        <translation>モデルはすでに量子化されています。元の float モデルから始めるか、再量子化してください。</translation>
    </message>
</context>
<context>
    <name>base::Progress</name>
    <message>
        <source>Calibrating</source>
        <translation>キャリブレーション中</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比較中</translation>
    </message>
    <message>
        <source>Arranging the graph</source>
        <translation>グラフを配置中</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>変換中</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>計画中</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>測定中</translation>
    </message>
    <message>
        <source>Looking at samples</source>
        <translation>サンプルを確認中</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み込み中</translation>
    </message>
</context>
<context>
    <name>calib::RangeMethod</name>
    <message>
        <source>Entropy (KL divergence)</source>
        <translation>エントロピー (KL 情報量)</translation>
    </message>
    <message>
        <source>Keeps the distribution of the values as similar as possible, as TensorRT does. Good for ReLU networks, poor for values of both signs and for bounded ones.</source>
        <translation>TensorRT と同じく、値の分布ができるだけ変わらないようにします。ReLU のネットワークに向き、正負両方の値や範囲の限られた値には向きません。</translation>
    </message>
    <message>
        <source>Minimum and maximum</source>
        <translation>最小値と最大値</translation>
    </message>
    <message>
        <source>From the smallest to the largest value of all samples, as TFLiteConverter does it. Nothing is clipped; one outlier makes the steps of all other values coarser.</source>
        <translation>TFLiteConverter と同じく、全サンプルの最小値から最大値まで。何も切り捨てませんが、外れ値が一つあるだけで他のすべての値の刻みが粗くなります。</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>移動平均</translation>
    </message>
    <message>
        <source>A moving average over the extremes of the samples, as litert-quantizer does it. It depends on the order of the samples and clips without a measure: check the accuracy, and shuffle the samples.</source>
        <translation>litert-quantizer と同じく、サンプルごとの最小・最大の移動平均。サンプルの順序に依存し、基準なしに切り捨てます。精度を確認し、サンプルを混ぜてください。</translation>
    </message>
    <message>
        <source>Least square error</source>
        <translation>最小二乗誤差</translation>
    </message>
    <message>
        <source>Clips where rounding and clipping together have the least mean square error. Best or near best in most published tables.</source>
        <translation>丸めと切り捨てを合わせた平均二乗誤差が最小になる点で切ります。公表された多くの表で最良かそれに近い方法です。</translation>
    </message>
    <message>
        <source>OCTAV</source>
        <translation>OCTAV</translation>
    </message>
    <message>
        <source>Clips where clipping and rounding together cost least, found by Newton&apos;s method. It clips values of both signs at the same magnitude.</source>
        <translation>切り捨てと丸めの合計の誤差が最小になる点を、ニュートン法で求めて切ります。正負の値を同じ大きさで切ります。</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>パーセンタイル</translation>
    </message>
    <message>
        <source>Leaves out a stated share of the values, half of it at either end. Robust against outliers; the share that suits differs from model to model.</source>
        <translation>指定した割合の値を、両端で半分ずつ除きます。外れ値に強い方法ですが、適した割合はモデルごとに異なります。</translation>
    </message>
    <message>
        <source>Mean of the samples&apos; extremes</source>
        <translation>サンプルの最小・最大の平均</translation>
    </message>
    <message>
        <source>From the mean of the samples&apos; minima to the mean of their maxima, in any order. One outlier counts little, but about half of the samples are clipped at their ends.</source>
        <translation>各サンプルの最小値の平均から最大値の平均まで。順序によりません。外れ値の影響は小さいものの、約半数のサンプルの端が切り捨てられます。</translation>
    </message>
</context>
<context>
    <name>format::Metadata</name>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>descriptions</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>labels of an axis</source>
        <translation>軸のラベル</translation>
    </message>
    <message>
        <source>labels of values</source>
        <translation>値のラベル</translation>
    </message>
    <message>
        <source>calibration of scores</source>
        <translation>スコアの較正</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>語彙</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>検索インデックス</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特徴量</translation>
    </message>
    <message>
        <source>image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>bounding box</source>
        <translation>バウンディングボックス</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>音声</translation>
    </message>
</context>
<context>
    <name>inspect::Lint</name>
    <message>
        <source>Int8 weights have a zero point that is not 0</source>
        <translation>int8 の重みのゼロ点が 0 ではない</translation>
    </message>
    <message>
        <source>Integer kernels and accelerators take the zero point of int8 weights as 0 and ignore the stored one.</source>
        <translation>整数カーネルとアクセラレータは int8 の重みのゼロ点を 0 とみなし、格納値を無視します。</translation>
    </message>
    <message>
        <source>Quantize the weights symmetrically.</source>
        <translation>重みを対称に量子化してください。</translation>
    </message>
    <message>
        <source>A bias is saturated</source>
        <translation>バイアスが飽和している</translation>
    </message>
    <message>
        <source>The bias does not fit its integers at this scale: the output of the channel is wrong by a constant.</source>
        <translation>このスケールではバイアスが整数に収まらず、チャネルの出力が一定量ずれます。</translation>
    </message>
    <message>
        <source>The weights of the channel are tiny: fold or prune it, or keep the operator in float.</source>
        <translation>チャネルの重みがごく小さい値です。畳み込むか刈り込むか、演算子を浮動小数点のままにしてください。</translation>
    </message>
    <message>
        <source>The scale of a bias is not input scale times weight scale</source>
        <translation>バイアスのスケールが入力と重みのスケールの積ではない</translation>
    </message>
    <message>
        <source>Kernels add the stored integers of the bias straight to the accumulator; another scale shifts every output.</source>
        <translation>カーネルはバイアスの整数をそのまま累算器に加えるため、別のスケールではすべての出力がずれます。</translation>
    </message>
    <message>
        <source>Quantize the bias with the product of both scales.</source>
        <translation>両スケールの積でバイアスを量子化してください。</translation>
    </message>
    <message>
        <source>Channels of weights with one scale differ widely</source>
        <translation>単一スケールの重みでチャネルの差が大きい</translation>
    </message>
    <message>
        <source>The channels with small weights keep few of the 256 steps, so their outputs are coarse.</source>
        <translation>重みの小さいチャネルは 256 段のうちわずかしか使えず、出力が粗くなります。</translation>
    </message>
    <message>
        <source>Quantize per axis, or equalize the channels before.</source>
        <translation>軸ごとに量子化するか、先にチャネルをそろえてください。</translation>
    </message>
    <message>
        <source>A concatenation joins inputs of very different ranges</source>
        <translation>範囲の大きく異なる入力を連結している</translation>
    </message>
    <message>
        <source>All inputs share the scale of the largest one; small ones keep only few codes.</source>
        <translation>すべての入力が最大のもののスケールを使うため、小さい入力は少しのコードしか使えません。</translation>
    </message>
    <message>
        <source>Keep the concatenation in float, or scale the inputs to similar ranges in training.</source>
        <translation>連結を浮動小数点のままにするか、学習時に入力の範囲をそろえてください。</translation>
    </message>
    <message>
        <source>Channels of weights are all zero</source>
        <translation>重みのチャネルがすべてゼロ</translation>
    </message>
    <message>
        <source>They cost memory and time and add nothing but their bias.</source>
        <translation>メモリと時間を使い、バイアスのほかに何も加えません。</translation>
    </message>
    <message>
        <source>Prune the channels, or train with less regularization.</source>
        <translation>チャネルを刈り込むか、正則化を弱めて学習してください。</translation>
    </message>
    <message>
        <source>Channels of weights are equal</source>
        <translation>重みのチャネルが同一</translation>
    </message>
    <message>
        <source>Equal channels compute the same twice; often a sign of a dead or badly initialized layer.</source>
        <translation>同じ計算を二度しています。死んだ層や初期化の誤りの兆候であることがよくあります。</translation>
    </message>
    <message>
        <source>Merge the channels and add the weights that read them.</source>
        <translation>チャネルを統合し、それを読む重みを加算してください。</translation>
    </message>
    <message>
        <source>A shape is open</source>
        <translation>形状が固定されていない</translation>
    </message>
    <message>
        <source>Memory cannot be planned ahead; accelerators and microcontrollers need fixed shapes.</source>
        <translation>メモリを事前に計画できません。アクセラレータとマイコンには固定の形状が必要です。</translation>
    </message>
    <message>
        <source>An operator computes in float between integer ones</source>
        <translation>整数演算の間に浮動小数点の演算子がある</translation>
    </message>
    <message>
        <source>It is slow on integer hardware and needs a cast in front and one behind.</source>
        <translation>整数ハードウェアでは遅く、前後に型変換が必要です。</translation>
    </message>
    <message>
        <source>Use an operator that has an integer form, or a runtime that has one for this.</source>
        <translation>整数版のある演算子か、これを整数で実行できるランタイムを使ってください。</translation>
    </message>
    <message>
        <source>A float model has int8 weights</source>
        <translation>浮動小数点モデルの重みが int8</translation>
    </message>
    <message>
        <source>It was quantized for dynamic range or for size: activations stay float, and integer-only targets cannot run it.</source>
        <translation>ダイナミックレンジまたはサイズ向けに量子化されています。活性値は浮動小数点のままで、整数専用の対象では動きません。</translation>
    </message>
    <message>
        <source>Nothing, where that is meant; else start from the float model and quantize with samples.</source>
        <translation>意図どおりなら不要です。そうでなければ浮動小数点モデルからサンプルを使って量子化してください。</translation>
    </message>
    <message>
        <source>The model does not say which runtime it needs</source>
        <translation>必要なランタイムの記載がない</translation>
    </message>
    <message>
        <source>Without min_runtime_version an old runtime fails in the middle of loading, and nobody sees why.</source>
        <translation>min_runtime_version がないと、古いランタイムは読み込み途中で失敗し、理由もわかりません。</translation>
    </message>
    <message>
        <source>Write the metadata min_runtime_version.</source>
        <translation>メタデータ min_runtime_version を書き込んでください。</translation>
    </message>
    <message>
        <source>The model has no signature</source>
        <translation>シグネチャがない</translation>
    </message>
    <message>
        <source>Programs then have to find inputs and outputs by position, which changes from converter to converter.</source>
        <translation>入出力を位置で探すことになり、その位置は変換プログラムごとに変わります。</translation>
    </message>
    <message>
        <source>Export with a signature (a SavedModel, or a current converter).</source>
        <translation>シグネチャ付きで書き出してください（SavedModel か新しい変換プログラム）。</translation>
    </message>
    <message>
        <source>A QUANTIZE undoes a DEQUANTIZE</source>
        <translation>QUANTIZE が DEQUANTIZE を打ち消している</translation>
    </message>
    <message>
        <source>Each pair costs two passes over the values and may round them once more.</source>
        <translation>一組ごとに値を二度たどり、もう一度丸めることもあります。</translation>
    </message>
    <message>
        <source>Take both out, or join them to one QUANTIZE where the parameters differ.</source>
        <translation>両方を取り除くか、パラメータが違う場合は一つの QUANTIZE にまとめてください。</translation>
    </message>
    <message>
        <source>A constant holds NaN or infinite values</source>
        <translation>定数に NaN か無限大がある</translation>
    </message>
    <message>
        <source>They spread through everything that is computed from them and break every calibration.</source>
        <translation>そこから計算されるすべてに広がり、キャリブレーションを壊します。</translation>
    </message>
    <message>
        <source>Repair the training or the export of the float model.</source>
        <translation>浮動小数点モデルの学習または書き出しを直してください。</translation>
    </message>
    <message>
        <source>An operator has too low a version for what it does</source>
        <translation>演算子のバージョンが内容に対して低すぎる</translation>
    </message>
    <message>
        <source>Runtimes choose the kernel by the version: an old one may refuse the types or the options, or read them wrongly.</source>
        <translation>ランタイムはバージョンでカーネルを選びます。古いものは型やオプションを拒むか、誤って読むことがあります。</translation>
    </message>
    <message>
        <source>Convert the model again with a current converter.</source>
        <translation>新しい変換プログラムで変換し直してください。</translation>
    </message>
    <message>
        <source>Weights have one scale where one per channel is possible</source>
        <translation>チャネル別にできる重みが単一スケール</translation>
    </message>
    <message>
        <source>One scale serves the channel with the largest weights; the others use only a part of the 256 codes. Depthwise filters suffer most.</source>
        <translation>単一スケールは最大の重みを持つチャネルに合わせられ、ほかは 256 コードの一部しか使えません。depthwise フィルタで特に顕著です。</translation>
    </message>
    <message>
        <source>Quantize again per axis, unless the target wants one scale.</source>
        <translation>対象が単一スケールを求めない限り、軸ごとに量子化し直してください。</translation>
    </message>
    <message>
        <source>An operator that only moves values changes their scale</source>
        <translation>値を移すだけの演算子がスケールを変えている</translation>
    </message>
    <message>
        <source>Kernels of these operators copy or compare the stored integers; with other parameters behind than in front, all values are off.</source>
        <translation>これらのカーネルは格納された整数を写すか比べるだけなので、前後でパラメータが違うとすべての値がずれます。</translation>
    </message>
    <message>
        <source>Give output and input the same scale and zero point, or put a QUANTIZE between them.</source>
        <translation>入出力のスケールとゼロ点をそろえるか、間に QUANTIZE を入れてください。</translation>
    </message>
    <message>
        <source>A scale is no usable number</source>
        <translation>スケールが使える数値ではない</translation>
    </message>
    <message>
        <source>With a scale that is zero, negative, NaN, infinite or huge every real value of the tensor is lost.</source>
        <translation>スケールがゼロ、負、NaN、無限大、極端に大きい場合、テンソルの実数値はすべて失われます。</translation>
    </message>
    <message>
        <source>Calibrate again with representative samples and look for NaN and infinite values in the float model.</source>
        <translation>代表的なサンプルで較正し直し、浮動小数点モデルの NaN と無限大を探してください。</translation>
    </message>
    <message>
        <source>The target has no kernel for an operator</source>
        <translation>対象に演算子のカーネルがない</translation>
    </message>
    <message>
        <source>The model does not load there, or the operator falls back to the processor, with a copy each way.</source>
        <translation>そこでは読み込めないか、演算子がプロセッサに戻され、往復のコピーが発生します。</translation>
    </message>
    <message>
        <source>Replace the operator, or quantize it as the target wants it.</source>
        <translation>演算子を置き換えるか、対象に合わせて量子化してください。</translation>
    </message>
    <message>
        <source>Tensors have no name or one that others have too</source>
        <translation>名前のない、または重複するテンソルがある</translation>
    </message>
    <message>
        <source>Tools that go by names (comparison, overlays, recipes) take one for the other.</source>
        <translation>名前で扱うツール（比較、オーバーレイ、レシピ）が取り違えます。</translation>
    </message>
    <message>
        <source>Give each tensor a name of its own.</source>
        <translation>テンソルごとに固有の名前を付けてください。</translation>
    </message>
    <message>
        <source>A buffer is used by nothing</source>
        <translation>使われないバッファがある</translation>
    </message>
    <message>
        <source>It makes the file larger.</source>
        <translation>ファイルが大きくなります。</translation>
    </message>
    <message>
        <source>Write the model again; buffers without a user are left out.</source>
        <translation>モデルを書き直すと、使われないバッファは省かれます。</translation>
    </message>
    <message>
        <source>A tensor is used by nothing</source>
        <translation>使われないテンソルがある</translation>
    </message>
    <message>
        <source>It makes the file larger and the lists longer.</source>
        <translation>ファイルが大きく、一覧が長くなります。</translation>
    </message>
    <message>
        <source>Take it out; a converter with dead-code elimination does.</source>
        <translation>取り除いてください。不要部分を消す変換プログラムなら自動で消えます。</translation>
    </message>
    <message>
        <source>Weights use few of their codes</source>
        <translation>重みがコードの一部しか使っていない</translation>
    </message>
    <message>
        <source>A tensor that uses fewer than 16 of 256 codes has the accuracy of 4 bits at the price of 8.</source>
        <translation>256 のうち 16 未満のコードしか使わないテンソルは、8 ビットの費用で 4 ビットの精度です。</translation>
    </message>
    <message>
        <source>A single outlier stretches the range: clip it, or quantize per axis.</source>
        <translation>一つの外れ値が範囲を広げています。切り詰めるか、軸ごとに量子化してください。</translation>
    </message>
    <message>
        <source>A zero point lies outside of its type</source>
        <translation>ゼロ点が型の範囲外</translation>
    </message>
    <message>
        <source>The kernels add zero points in integers of the stored type; outside of it real zero cannot be stored, and padding goes wrong.</source>
        <translation>カーネルは格納型の整数でゼロ点を加えます。範囲外では実数のゼロを表せず、パディングが誤ります。</translation>
    </message>
    <message>
        <source>Quantize the model again; a range of activations must contain zero.</source>
        <translation>量子化し直してください。活性値の範囲にはゼロが含まれる必要があります。</translation>
    </message>
    <message>
        <source>Give the inputs fixed shapes: the wizard and quantize --fix-shapes do that, or convert the model again.</source>
        <translation>入力に固定の形状を与えてください。ウィザードや quantize --fix-shapes でできます。またはモデルを変換し直してください。</translation>
    </message>
</context>
<context>
    <name>inspect::OperandRole</name>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>開始位置</translation>
    </message>
    <message>
        <source>end</source>
        <translation>終了位置</translation>
    </message>
    <message>
        <source>strides</source>
        <translation>ストライド</translation>
    </message>
    <message>
        <source>paddings</source>
        <translation>パディング</translation>
    </message>
    <message>
        <source>padding value</source>
        <translation>パディング値</translation>
    </message>
    <message>
        <source>permutation</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>indices</source>
        <translation>インデックス</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>更新値</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>傾き</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>block shape</source>
        <translation>ブロック形状</translation>
    </message>
    <message>
        <source>crops</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>sizes of the parts</source>
        <translation>分割サイズ</translation>
    </message>
    <message>
        <source>multiples</source>
        <translation>繰り返し数</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>on value</source>
        <translation>オンの値</translation>
    </message>
    <message>
        <source>off value</source>
        <translation>オフの値</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>start</source>
        <translation>始点</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>増分</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>weights over features</source>
        <translation>特徴方向の重み</translation>
    </message>
    <message>
        <source>weights over time</source>
        <translation>時間方向の重み</translation>
    </message>
    <message>
        <source>count</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左辺</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右辺</translation>
    </message>
    <message>
        <source>input to input gate</source>
        <translation>入力から入力ゲートへ</translation>
    </message>
    <message>
        <source>input to forget gate</source>
        <translation>入力から忘却ゲートへ</translation>
    </message>
    <message>
        <source>input to cell gate</source>
        <translation>入力からセルゲートへ</translation>
    </message>
    <message>
        <source>input to output gate</source>
        <translation>入力から出力ゲートへ</translation>
    </message>
    <message>
        <source>recurrent to input gate</source>
        <translation>再帰から入力ゲートへ</translation>
    </message>
    <message>
        <source>recurrent to forget gate</source>
        <translation>再帰から忘却ゲートへ</translation>
    </message>
    <message>
        <source>recurrent to cell gate</source>
        <translation>再帰からセルゲートへ</translation>
    </message>
    <message>
        <source>recurrent to output gate</source>
        <translation>再帰から出力ゲートへ</translation>
    </message>
    <message>
        <source>cell to input gate</source>
        <translation>セルから入力ゲートへ</translation>
    </message>
    <message>
        <source>cell to forget gate</source>
        <translation>セルから忘却ゲートへ</translation>
    </message>
    <message>
        <source>cell to output gate</source>
        <translation>セルから出力ゲートへ</translation>
    </message>
    <message>
        <source>bias of input gate</source>
        <translation>入力ゲートのバイアス</translation>
    </message>
    <message>
        <source>bias of forget gate</source>
        <translation>忘却ゲートのバイアス</translation>
    </message>
    <message>
        <source>bias of cell gate</source>
        <translation>セルゲートのバイアス</translation>
    </message>
    <message>
        <source>bias of output gate</source>
        <translation>出力ゲートのバイアス</translation>
    </message>
    <message>
        <source>weights of the projection</source>
        <translation>射影の重み</translation>
    </message>
    <message>
        <source>bias of the projection</source>
        <translation>射影のバイアス</translation>
    </message>
    <message>
        <source>output state</source>
        <translation>出力の状態</translation>
    </message>
    <message>
        <source>cell state</source>
        <translation>セルの状態</translation>
    </message>
    <message>
        <source>normalization of input gate</source>
        <translation>入力ゲートの正規化</translation>
    </message>
    <message>
        <source>normalization of forget gate</source>
        <translation>忘却ゲートの正規化</translation>
    </message>
    <message>
        <source>normalization of cell gate</source>
        <translation>セルゲートの正規化</translation>
    </message>
    <message>
        <source>normalization of output gate</source>
        <translation>出力ゲートの正規化</translation>
    </message>
</context>
<context>
    <name>inspect::Summary</name>
    <message>
        <source>int16x8 with float operators</source>
        <translation>int16x8、一部は浮動小数点の演算子</translation>
    </message>
    <message>
        <source>int8 with float operators</source>
        <translation>int8、一部は浮動小数点の演算子</translation>
    </message>
    <message>
        <source>uint8 with float operators</source>
        <translation>uint8、一部は浮動小数点の演算子</translation>
    </message>
    <message>
        <source>int4 with float operators</source>
        <translation>int4、一部は浮動小数点の演算子</translation>
    </message>
    <message>
        <source>dynamic range int8</source>
        <translation>ダイナミックレンジ int8</translation>
    </message>
    <message>
        <source>float16 weights</source>
        <translation>float16 の重み</translation>
    </message>
    <message>
        <source>int8 weights</source>
        <translation>int8 の重み</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Looks at, runs, quantizes and compares TensorFlow Lite models.</source>
        <translation>TensorFlow Lite モデルの表示、実行、量子化、比較を行います。</translation>
    </message>
    <message>
        <source>A model to open, a second one to compare it with, data for both.</source>
        <translation>開くモデル、比較する 2 つ目のモデル、両方に使うデータ。</translation>
    </message>
</context>
<context>
    <name>pipeline::ForeignModel</name>
    <message>
        <source>weights for llama.cpp, without a graph that could be shown.</source>
        <translation>llama.cpp 用の重みです。表示できるグラフはありません。</translation>
    </message>
    <message>
        <source>a program of a compiler. Let the program that wrote it write a .tflite.</source>
        <translation>コンパイラーのプログラムです。書き出したプログラムで .tflite を書き出してください。</translation>
    </message>
    <message>
        <source>a checkpoint holds weights, not a graph. Export it with torch.export.save(…) to a .pt2 file, and open that.</source>
        <translation>チェックポイントにあるのは重みだけで、グラフはありません。torch.export.save(…) で .pt2 に書き出して開いてください。</translation>
    </message>
    <message>
        <source>a graph of TensorFlow. Open the folder of its SavedModel instead.</source>
        <translation>TensorFlow のグラフです。代わりに SavedModel のフォルダを開いてください。</translation>
    </message>
    <message>
        <source>a checkpoint holds weights, not a graph. Save the model with model.export(…), and open that folder.</source>
        <translation>チェックポイントには重みだけがあり、グラフはありません。model.export(…) でモデルを保存し、そのフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>a model for another runtime. Convert the model that it was made from to .tflite.</source>
        <translation>別のランタイム用のモデルです。元のモデルを .tflite に変換してください。</translation>
    </message>
    <message>
        <source>weights without a graph. Export the model from its program.</source>
        <translation>グラフのない重みです。元のプログラムからモデルを書き出してください。</translation>
    </message>
    <message>
        <source>a model for Apple&apos;s runtime. Convert the model that it was made from.</source>
        <translation>Apple のランタイム用モデルです。元になったモデルを変換してください。</translation>
    </message>
</context>
<context>
    <name>quant::Mode</name>
    <message>
        <source>8-bit weights, dynamic range</source>
        <translation>8 ビットの重み、ダイナミックレンジ</translation>
    </message>
    <message>
        <source>Weights are stored as 8-bit integers, activations stay float and are quantized on the fly. About a quarter of the size; needs no data.</source>
        <translation>重みは 8 ビット整数で格納され、アクティベーションは浮動小数点のままで、実行時に量子化されます。サイズは約 4 分の 1 で、データは不要です。</translation>
    </message>
    <message>
        <source>16-bit floats</source>
        <translation>16 ビット浮動小数点</translation>
    </message>
    <message>
        <source>Constants are stored as 16-bit floats, half the size; arithmetic stays float. Almost no loss of accuracy; made for GPUs.</source>
        <translation>定数は 16 ビット浮動小数点で格納され、サイズは半分です。演算は浮動小数点のままです。正解率はほとんど低下しません。GPU 向けです。</translation>
    </message>
    <message>
        <source>8-bit integers, float where needed</source>
        <translation>8 ビット整数、必要な箇所は浮動小数点</translation>
    </message>
    <message>
        <source>Weights and activations become 8-bit integers; operators without an integer form stay float. About a quarter of the size. Needs calibration data.</source>
        <translation>重みとアクティベーションが 8 ビット整数になり、整数形式のない演算子は浮動小数点のままです。サイズは約 4 分の 1 です。キャリブレーションデータが必要です。</translation>
    </message>
    <message>
        <source>8-bit integers only</source>
        <translation>8 ビット整数のみ</translation>
    </message>
    <message>
        <source>16-bit activations, 8-bit weights, float where needed</source>
        <translation>16 ビットの活性化と 8 ビットの重み、必要な箇所は浮動小数点</translation>
    </message>
    <message>
        <source>Activations become 16-bit integers, weights 8-bit ones; operators without such a form stay float. Nearly as exact as float, about a quarter of the size. Needs calibration data.</source>
        <translation>活性化は 16 ビット整数、重みは 8 ビット整数になります。その形式のない演算子は浮動小数点のままです。浮動小数点に近い精度で、サイズは約 4 分の 1 です。キャリブレーションデータが必要です。</translation>
    </message>
    <message>
        <source>16-bit activations, 8-bit weights only</source>
        <translation>16 ビットの活性化と 8 ビットの重みのみ</translation>
    </message>
    <message>
        <source>Mixed, operator by operator</source>
        <translation>混合（演算子ごと）</translation>
    </message>
    <message>
        <source>Every operator gets the precision that a rule of the recipe or your hand gives it; the others stay float. Needs calibration data where integers are asked for.</source>
        <translation>各演算子は、レシピの規則または手動で与えた精度になり、ほかは浮動小数点のままです。整数を求める場合はキャリブレーションデータが必要です。</translation>
    </message>
    <message>
        <source>8-bit or 4-bit weights, float arithmetic</source>
        <translation>8 ビットまたは 4 ビットの重み、浮動小数点演算</translation>
    </message>
    <message>
        <source>Weights are stored as 8-bit or 4-bit integers and become float before they are used; all arithmetic stays float. A quarter or an eighth of the size; needs no data.</source>
        <translation>重みは 8 ビットまたは 4 ビットの整数で保存され、使う前に浮動小数点になります。演算はすべて浮動小数点のままです。サイズは 4 分の 1 または 8 分の 1 で、データは不要です。</translation>
    </message>
    <message>
        <source>Every operator computes in 16-bit activations and 8-bit weights, and inputs and outputs are 16-bit unless others are asked for; refused when an operator has no such form. Needs calibration data.</source>
        <translation>すべての演算子が 16 ビットの活性値と 8 ビットの重みで計算し、入出力も特に求めなければ 16 ビットです。そのような形のない演算子があれば拒否されます。キャリブレーション用データが必要です。</translation>
    </message>
    <message>
        <source>Every operator computes in 8-bit integers, and inputs and outputs are such unless others are asked for, as microcontrollers and accelerators want it; refused when an operator has no integer form. Needs calibration data.</source>
        <translation>すべての演算子が 8 ビット整数で計算し、入出力も特に求めなければ 8 ビット整数です。マイクロコントローラーやアクセラレーター向け。整数形のない演算子があれば拒否されます。キャリブレーション用データが必要です。</translation>
    </message>
</context>
<context>
    <name>quant::Plan</name>
    <message>
        <source>it converts plain numbers, without scales</source>
        <translation>スケールなしの通常の数値を変換するため</translation>
    </message>
    <message>
        <source>works on true and false</source>
        <translation>真偽値を扱うため</translation>
    </message>
    <message>
        <source>the runtime&apos;s converter has no integer form of it</source>
        <translation>ランタイムのコンバーターに整数形式がないため</translation>
    </message>
    <message>
        <source>its integer kernel divides plain integers, without scales</source>
        <translation>整数カーネルがスケールなしの通常の整数を割り算するため</translation>
    </message>
    <message>
        <source>the runtime has only a float kernel for it</source>
        <translation>ランタイムに浮動小数点のカーネルしかないため</translation>
    </message>
    <message>
        <source>the integer kernel ignores the zero point</source>
        <translation>整数カーネルがゼロ点を無視するため</translation>
    </message>
    <message>
        <source>only its table can be integer; the rows come out as float</source>
        <translation>整数にできるのは表のみで、行は浮動小数点で出力されるため</translation>
    </message>
    <message>
        <source>its integer kernel fills gaps with stored zeros, which need not be the number zero</source>
        <translation>整数カーネルが空きを格納値の 0 で埋め、それが数値の 0 とは限らないため</translation>
    </message>
    <message>
        <source>it writes stored zeros, whatever the zero point is</source>
        <translation>ゼロ点にかかわらず格納値の 0 を書き込むため</translation>
    </message>
    <message>
        <source>it counts plain numbers, without scales</source>
        <translation>スケールなしの通常の数値を数え上げるため</translation>
    </message>
    <message>
        <source>it hands tensors to other subgraphs, which take them as they are</source>
        <translation>テンソルを他のサブグラフにそのまま渡すため</translation>
    </message>
    <message>
        <source>the variable keeps its values as they are assigned</source>
        <translation>変数は代入された値をそのまま保持するため</translation>
    </message>
    <message>
        <source>the runtime has no kernel of it with scales</source>
        <translation>ランタイムにスケール付きのカーネルがないため</translation>
    </message>
    <message>
        <source>the runtime has no integer kernel for it</source>
        <translation>ランタイムに整数カーネルがないため</translation>
    </message>
    <message>
        <source>converts between real and stored numbers itself</source>
        <translation>実数値と格納値を自ら変換するため</translation>
    </message>
    <message>
        <source>Lower the least number of weights.</source>
        <translation>重みの最小要素数を下げてください。</translation>
    </message>
    <message>
        <source>has no constant weights</source>
        <translation>定数の重みがないため</translation>
    </message>
    <message>
        <source>Store it densely.</source>
        <translation>密な形式で格納してください。</translation>
    </message>
    <message>
        <source>Mend the constant in the model.</source>
        <translation>モデル内の定数を修正してください。</translation>
    </message>
    <message>
        <source>Leave it in float with the mode that allows fallback, or replace it in the model.</source>
        <translation>浮動小数点を許可するモードで浮動小数点のままにするか、モデル内で置き換えてください。</translation>
    </message>
    <message>
        <source>Make the weights a constant.</source>
        <translation>重みを定数にしてください。</translation>
    </message>
    <message>
        <source>Make the bias a constant.</source>
        <translation>バイアスを定数にしてください。</translation>
    </message>
    <message>
        <source>was quantized before</source>
        <translation>既に量子化済みのため</translation>
    </message>
    <message>
        <source>Calibrate with samples that give this tensor ordinary values.</source>
        <translation>このテンソルが通常の値になるサンプルでキャリブレーションしてください。</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>ダイナミックレンジ</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>this variant of it keeps its state elsewhere</source>
        <translation>この種類は状態を別の場所に持つため</translation>
    </message>
    <message>
        <source>a rule of the recipe says so</source>
        <translation>レシピの規則による</translation>
    </message>
    <message>
        <source>no rule asks for more</source>
        <translation>これ以上を求める規則がない</translation>
    </message>
    <message>
        <source>weight-only</source>
        <translation>重みのみ</translation>
    </message>
    <message>
        <source>the runtime&apos;s converter leaves it in float, although there is an integer kernel</source>
        <translation>ランタイムの変換プログラムは、整数カーネルがあっても浮動小数点のままにします</translation>
    </message>
    <message>
        <source>Allow integer kernels beyond the converter&apos;s (beyond_upstream).</source>
        <translation>変換プログラムが使わない整数カーネルを許可してください (beyond_upstream)。</translation>
    </message>
    <message>
        <source>Calibrate with samples that give its tensors ordinary values, or leave it in float.</source>
        <translation>テンソルが通常の値になるサンプルで較正するか、浮動小数点のままにしてください。</translation>
    </message>
    <message>
        <source>the GPU delegate leaves it to the processor, in float32</source>
        <translation>GPU デリゲートはこれを float32 でプロセッサに任せます</translation>
    </message>
    <message>
        <source>this variant of it has no form with integer weights</source>
        <translation>この種類には整数の重みを使う形がないため</translation>
    </message>
    <message>
        <source>its weights are too large for float16 scales: they are per channel</source>
        <translation>重みが float16 のスケールには大きすぎるため、スケールはチャンネルごとです</translation>
    </message>
    <message>
        <source>it reads its blocks itself and rounds its input to 8 bits while it runs</source>
        <translation>ブロックを自分で読み、実行中に入力を 8 ビットに丸めます</translation>
    </message>
    <message>
        <source>the runtime&apos;s integer kernel gives zeros for coupled gates with layer normalization</source>
        <translation>レイヤー正規化のある結合ゲートでは、ランタイムの整数カーネルが 0 を返すため</translation>
    </message>
    <message>
        <source>litert-quantizer leaves what a composite stands for in float</source>
        <translation>litert-quantizer は複合演算子の中身を浮動小数点のまま残します</translation>
    </message>
    <message>
        <source>litert-quantizer has no such form of this operator</source>
        <translation>litert-quantizer にはこの演算子のそのような形式がありません</translation>
    </message>
</context>
<context>
    <name>widgets::ArenaPlot</name>
    <message>
        <source>Open a model to see who holds its memory, and when.</source>
        <translation>モデルを開くと、メモリを何がいつ使うかが表示されます。</translation>
    </message>
    <message>
        <source>This subgraph keeps nothing in the arena.</source>
        <translation>このサブグラフはアリーナに何も置きません。</translation>
    </message>
    <message>
        <source>Memory of the activations</source>
        <translation>活性値のメモリ</translation>
    </message>
    <message>
        <source>arena %1</source>
        <translation>アリーナ %1</translation>
    </message>
    <message>
        <source>most is held at %1: %2</source>
        <translation>最大は %1 で %2</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Offset in the arena</source>
        <translation>アリーナ内の位置</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>%1: %2 held</source>
        <translation>%1: %2 使用</translation>
    </message>
    <message>
        <source>%1: %2 from offset %3, held from Op#%4 to Op#%5</source>
        <translation>%1: 位置 %3 から %2、Op#%4 から Op#%5 まで</translation>
    </message>
    <message>
        <source>in the memory of T#%1</source>
        <translation>T#%1 の領域に上書き</translation>
    </message>
</context>
<context>
    <name>widgets::AttributeText</name>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
</context>
<context>
    <name>widgets::ChannelTable</name>
    <message>
        <source>dead: all its values are 0</source>
        <translation>無効: 値がすべて 0</translation>
    </message>
    <message>
        <source>much wider than the others</source>
        <translation>ほかよりずっと広い</translation>
    </message>
    <message>
        <source>much narrower than the others</source>
        <translation>ほかよりずっと狭い</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>スケール</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>ゼロ点</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>ゼロ</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
</context>
<context>
    <name>widgets::CostTables</name>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>At the peak</source>
        <translation>最大時</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>It is held while the most is held</source>
        <translation>使用量が最大のときに保持されています</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>上書き先</translation>
    </message>
    <message>
        <source>The operator writes its result over this operand: no memory of its own</source>
        <translation>結果をこのオペランドに上書きするため、専用のメモリを使いません</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Share of MACs</source>
        <translation>MAC の割合</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>Share of constants</source>
        <translation>定数の割合</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>Unknown cost</source>
        <translation>コスト不明</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one run</source>
        <translation>一回の実行での積和演算</translation>
    </message>
    <message>
        <source>Operators whose multiply-accumulates are not known</source>
        <translation>積和演算数がわからない演算子</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1 へ</translation>
    </message>
    <message>
        <source>%1 times, %2</source>
        <translation>%1 回、%2</translation>
    </message>
    <message>
        <source>Conversions of activations in one run, and the bytes they read and write</source>
        <translation>一回の実行での活性値の型変換と、読み書きするバイト数</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>読み手</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
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
        <translation>%1 原因: %2</translation>
    </message>
</context>
<context>
    <name>widgets::ExtremesTable</name>
    <message>
        <source>Index</source>
        <translation>添字</translation>
    </message>
    <message>
        <source>The place in the tensor, by its dimensions; sorted as the file stores them</source>
        <translation>テンソル内の位置(次元ごと)。並べ替えはファイルの格納順です</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>絶対値</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>格納値</translation>
    </message>
</context>
<context>
    <name>widgets::FactColumns</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
    </message>
</context>
<context>
    <name>widgets::FileTables</name>
    <message>
        <source>subgraph %1 %2</source>
        <translation>サブグラフ %1 %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>metadata %1</source>
        <translation>メタデータ %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Subgraph</source>
        <translation>サブグラフ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>Size of the constants</source>
        <translation>定数のサイズ</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>シグネチャ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>The schema&apos;s number of the operator</source>
        <translation>スキーマでの演算子の番号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Custom code</source>
        <translation>カスタムコード</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>使用数</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>バッファ</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>all tensors without values</source>
        <translation>値を持たないすべてのテンソル</translation>
    </message>
    <message>
        <source>All zero</source>
        <translation>すべてゼロ</translation>
    </message>
    <message>
        <source>The file stores nothing but zeros here</source>
        <translation>ここにはゼロしか格納されていません</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>widgets::GraphColours</name>
    <message>
        <source>others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>誤差なし</translation>
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
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 以下</translation>
    </message>
</context>
<context>
    <name>widgets::GraphMinimap</name>
    <message>
        <source>Minimap</source>
        <translation>ミニマップ</translation>
    </message>
    <message>
        <source>The whole graph; press or drag to go elsewhere</source>
        <translation>グラフ全体。押すかドラッグすると移動します</translation>
    </message>
</context>
<context>
    <name>widgets::GraphNode</name>
    <message>
        <source>Graph input: %1</source>
        <translation>グラフの入力: %1</translation>
    </message>
    <message>
        <source>Graph output: %1</source>
        <translation>グラフの出力: %1</translation>
    </message>
    <message>
        <source>Precision: %1</source>
        <translation>数値精度: %1</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>出力: %1</translation>
    </message>
    <message>
        <source>Constant: %1</source>
        <translation>定数: %1</translation>
    </message>
    <message>
        <source>Outside of this part: %1</source>
        <translation>この部分の外: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n 個の演算子</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>ブロック %1</translation>
    </message>
    <message>
        <source>%1 alike</source>
        <comment>groups</comment>
        <translation>同形 %1 個</translation>
    </message>
    <message>
        <source>%1 groups have the same operators, tied in the same way</source>
        <translation>%1 個のグループが同じ演算子を同じつながり方で持っています</translation>
    </message>
</context>
<context>
    <name>widgets::GraphView</name>
    <message>
        <source>Open a model to see its graph here.</source>
        <translation>モデルを開くと、ここにグラフが表示されます。</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>&amp;Fit to view</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>実際のサイズ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>名前を付けて画像を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Trace to &amp;inputs</source>
        <translation>入力までたどる(&amp;I)</translation>
    </message>
    <message>
        <source>Trace to &amp;outputs</source>
        <translation>出力までたどる(&amp;O)</translation>
    </message>
    <message>
        <source>Add &amp;bookmark</source>
        <translation>ブックマークを追加(&amp;B)</translation>
    </message>
    <message>
        <source>Show &amp;marked part alone</source>
        <translation>印を付けた部分だけを表示(&amp;M)</translation>
    </message>
    <message>
        <source>Save the visible &amp;part as…</source>
        <translation>見えている部分を保存(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy names</source>
        <translation>名前をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Error of the output: %1</source>
        <translation>出力の誤差: %1</translation>
    </message>
    <message>
        <source>To the next group &amp;like this</source>
        <translation>次の同形グループへ(&amp;L)</translation>
    </message>
    <message>
        <source>To the &amp;worst operator, then the next</source>
        <translation>最悪の演算子へ、続けて次へ(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Back to the next worse one</source>
        <translation>一つ悪い演算子に戻る(&amp;B)</translation>
    </message>
</context>
<context>
    <name>widgets::HeatMapPlot</name>
    <message>
        <source>Select a constant with several channels.</source>
        <translation>複数のチャネルを持つ定数を選んでください。</translation>
    </message>
    <message>
        <source>This constant has no channels to set side by side.</source>
        <translation>この定数には並べるチャネルがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n チャネル</numerusform>
        </translation>
    </message>
    <message>
        <source>colour: share of the channel&apos;s values in a bin</source>
        <translation>色: 各区間に入るチャネルの値の割合</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Channel along axis %1</source>
        <translation>軸 %1 のチャネル</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>チャネル %1</translation>
    </message>
    <message>
        <source>Channel %1, %2 … %3: %4 values, %5 of the channel</source>
        <translation>チャネル %1、%2 … %3: %4 個、チャネルの %5</translation>
    </message>
</context>
<context>
    <name>widgets::HistogramPlot</name>
    <message>
        <source>Select a tensor to see how its values are spread.</source>
        <translation>テンソルを選択すると値の分布が表示されます。</translation>
    </message>
    <message>
        <source>There are no values to show: none is finite.</source>
        <translation>表示する値がありません。有限の値が 1 つもありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n サンプル</numerusform>
        </translation>
    </message>
    <message>
        <source>every channel has a grid of its own</source>
        <translation>チャネルごとに個別のグリッド</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>zero point %1</source>
        <translation>ゼロ点 %1</translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation>範囲外 %1</translation>
    </message>
    <message>
        <source>%1 … %2: %3 values, %4</source>
        <translation>%1 … %2: 値 %3 個、%4</translation>
    </message>
    <message>
        <source>%1 is stored as %2</source>
        <translation>%1 は %2 として格納</translation>
    </message>
    <message>
        <source>outline: %1, of the same area</source>
        <translation>輪郭: %1（面積をそろえて表示）</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>格納値</translation>
    </message>
    <message>
        <source>%1 values, %2 … %3</source>
        <translation>%1 個の値、%2 … %3</translation>
    </message>
    <message>
        <source>%1 grid %2 … %3, step %4</source>
        <translation>%1 グリッド %2 … %3、幅 %4</translation>
    </message>
    <message>
        <source>at the ends %1 and %2</source>
        <translation>両端に %1 と %2</translation>
    </message>
</context>
<context>
    <name>widgets::Inspector</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Custom options</source>
        <translation>カスタムオプション</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>計算量</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC 数</translation>
    </message>
    <message>
        <source>Other arithmetic</source>
        <translation>その他の演算</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>アクティベーション</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Recorded range</source>
        <translation>記録された範囲</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>量子化</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>スケール</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>ゼロ点</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル数</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>ブロックサイズ</translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>サブグラフ %1</translation>
    </message>
    <message>
        <source>Subgraph %1: %2</source>
        <translation>サブグラフ %1: %2</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Size of the constants</source>
        <translation>定数のサイズ</translation>
    </message>
    <message>
        <source>Signature %1</source>
        <translation>シグネチャ %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>数値精度</translation>
    </message>
    <message>
        <source>Least runtime</source>
        <translation>最低ランタイム</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Tensors by type</source>
        <translation>型ごとのテンソル</translation>
    </message>
    <message>
        <source>Operators by name</source>
        <translation>名前ごとの演算子</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Intermediate values</source>
        <translation>中間値</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>バッファー</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>格納方式</translation>
    </message>
    <message>
        <source>sparse</source>
        <translation>スパース</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>出力元</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>読み込み先</translation>
    </message>
    <message>
        <source>%1 · 2^%2</source>
        <comment>integer multiplier · power of two</comment>
        <translation>%1 · 2^%2</translation>
    </message>
    <message>
        <source>Integer multipliers</source>
        <translation>整数乗数</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>チャネル %1</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>乗数</translation>
    </message>
    <message>
        <source>%1 ≈ %2, shift %3</source>
        <translation>%1 ≈ %2、シフト %3</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>チャネル別</translation>
    </message>
    <message>
        <source>%1, zero %2</source>
        <translation>%1、ゼロ点 %2</translation>
    </message>
    <message>
        <source>Shares its buffer with</source>
        <translation>バッファの共有先</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>シグネチャ</translation>
    </message>
    <message>
        <source>Real range</source>
        <translation>実際の範囲</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used codes of all codes</comment>
        <translation>%2 中 %1</translation>
    </message>
    <message>
        <source>Used codes</source>
        <translation>使用コード</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>At the ends</source>
        <translation>両端の値</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>ゼロ</translation>
    </message>
    <message>
        <source>NaN or infinite</source>
        <translation>NaN または無限大</translation>
    </message>
    <message numerus="yes">
        <source>Seen in %n sample(s)</source>
        <translation>
            <numerusform>%n サンプルでの観測</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>クリップ</translation>
    </message>
</context>
<context>
    <name>widgets::InspectorPanel</name>
    <message>
        <source>Open a model to see its parts here.</source>
        <translation>モデルを開くと、ここに構成要素が表示されます。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;everything</source>
        <translation>すべてコピー(&amp;E)</translation>
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
        <translation>モデル</translation>
    </message>
</context>
<context>
    <name>widgets::LayerErrorModel</name>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Type in B</source>
        <translation>B での型</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>コサイン類似度</translation>
    </message>
    <message>
        <source>Max. error</source>
        <translation>最大誤差</translation>
    </message>
    <message>
        <source>Mean |error|</source>
        <translation>平均 |誤差|</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Signal to quantization noise: 10·log₁₀(Σa² / Σ(b−a)²) with a the values of A and b those of B; 6 dB more are half the error</source>
        <translation>信号対量子化雑音比: 10·log₁₀(Σa² / Σ(b−a)²)。a は A の値、b は B の値。6 dB 増えると誤差は半分</translation>
    </message>
    <message>
        <source>Σab / √(Σa²·Σb²): 1 when B points where A points</source>
        <translation>Σab / √(Σa²·Σb²): B が A と同じ方向を向くと 1</translation>
    </message>
    <message>
        <source>Largest |b − a|</source>
        <translation>|b − a| の最大値</translation>
    </message>
    <message>
        <source>Mean of |b − a|</source>
        <translation>|b − a| の平均</translation>
    </message>
    <message>
        <source>Share of A&apos;s values that lie outside of what B&apos;s integers can say</source>
        <translation>A の値のうち、B の整数で表せる範囲の外にあるものの割合</translation>
    </message>
</context>
<context>
    <name>widgets::LayerErrorPlot</name>
    <message>
        <source>Compare two models to see where their layers differ.</source>
        <translation>2 つのモデルを比較すると、レイヤーの違いが表示されます。</translation>
    </message>
    <message>
        <source>The two models have no layers in common.</source>
        <translation>2 つのモデルに共通のレイヤーがありません。</translation>
    </message>
    <message>
        <source>Error by layer, B against A</source>
        <translation>レイヤーごとの誤差、A に対する B</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Max. error</source>
        <translation>最大誤差</translation>
    </message>
    <message>
        <source>Mean |error|</source>
        <translation>平均 |誤差|</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>コサイン類似度</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n レイヤー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n サンプル</numerusform>
        </translation>
    </message>
    <message>
        <source>worst: %1, %2</source>
        <translation>最悪: %1、%2</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>%1: %2 · SQNR %3 dB · max. error %4 · %5</source>
        <translation>%1: %2 · SQNR %3 dB · 最大誤差 %4 · %5</translation>
    </message>
    <message>
        <source>Operator of A, in order of execution</source>
        <translation>A の演算子 (実行順)</translation>
    </message>
    <message>
        <source>no layer differs</source>
        <translation>違いのある層はありません</translation>
    </message>
    <message>
        <source>∞: B equals A</source>
        <translation>∞: B は A と等しい</translation>
    </message>
</context>
<context>
    <name>widgets::MessageBar</name>
    <message>
        <source>Information</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>widgets::NumberText</name>
    <message>
        <source>no number</source>
        <translation>数値ではない</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>スカラー</translation>
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
        <translation>%1 バイト</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one run: products that convolutions and matrix products add up</source>
        <translation>1 回の実行での積和演算の回数: 畳み込みと行列積が足し合わせる積の数</translation>
    </message>
    <message>
        <source>How it computes, judged by the types of its tensors</source>
        <translation>テンソルの型から判断した計算方法</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>数値精度</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>出力の形状</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC 数</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
</context>
<context>
    <name>widgets::OutlineModel</name>
    <message>
        <source>Input %1: %2</source>
        <translation>入力 %1: %2</translation>
    </message>
    <message>
        <source>Output %1: %2</source>
        <translation>出力 %1: %2</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>アウトライン</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>シグネチャ</translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>サブグラフ %1</translation>
    </message>
    <message>
        <source>Subgraph %1: %2</source>
        <translation>サブグラフ %1: %2</translation>
    </message>
    <message>
        <source>Inputs (%1)</source>
        <translation>入力 (%1)</translation>
    </message>
    <message>
        <source>Outputs (%1)</source>
        <translation>出力 (%1)</translation>
    </message>
    <message>
        <source>Operators (%1)</source>
        <translation>演算子 (%1)</translation>
    </message>
</context>
<context>
    <name>widgets::PerAxisPlot</name>
    <message>
        <source>Select a quantized tensor to see its scales by channel.</source>
        <translation>量子化されたテンソルを選択すると、チャネルごとのスケールが表示されます。</translation>
    </message>
    <message>
        <source>Scales of %1</source>
        <translation>%1 のスケール</translation>
    </message>
    <message>
        <source>This tensor is not quantized: its type is %1.</source>
        <translation>このテンソルは量子化されていません。型は %1 です。</translation>
    </message>
    <message>
        <source>One scale for the whole tensor: real = %1 · (stored − (%2))</source>
        <translation>テンソル全体で 1 つのスケール: 実数値 = %1 · (格納値 − (%2))</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n チャネル</numerusform>
        </translation>
    </message>
    <message>
        <source>scales %1 … %2</source>
        <translation>スケール %1 … %2</translation>
    </message>
    <message>
        <source>largest is %1 times the smallest</source>
        <translation>最大は最小の %1 倍</translation>
    </message>
    <message numerus="yes">
        <source>%n dead channel(s)</source>
        <translation>
            <numerusform>%n デッドチャネル</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel along axis %1</source>
        <translation>軸 %1 に沿ったチャネル</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>スケール</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>ゼロ点</translation>
    </message>
    <message>
        <source>Channel %1: scale %2, zero point %3</source>
        <translation>チャネル %1: スケール %2、ゼロ点 %3</translation>
    </message>
    <message>
        <source>dead: all its values are 0</source>
        <translation>デッド: すべての値が 0</translation>
    </message>
    <message>
        <source>Scales that int8 would give %1</source>
        <translation>int8 にした場合の %1 のスケール</translation>
    </message>
    <message>
        <source>Channels along axis %1 by scale</source>
        <translation>軸 %1 のチャネル（スケール順）</translation>
    </message>
    <message>
        <source>Scale in int8</source>
        <translation>int8 でのスケール</translation>
    </message>
</context>
<context>
    <name>widgets::PictureFile</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 図形 (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF ページ (*.pdf)</translation>
    </message>
</context>
<context>
    <name>widgets::PlanModel</name>
    <message>
        <source>Subgraph %1 Op#%2</source>
        <translation>サブグラフ %1 Op#%2</translation>
    </message>
    <message>
        <source>stays float</source>
        <translation>浮動小数点のまま</translation>
    </message>
    <message>
        <source>dynamic range</source>
        <translation>ダイナミックレンジ</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>変換後</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>weight-only</source>
        <translation>重みのみ</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>widgets::Plot</name>
    <message>
        <source>&amp;Logarithmic axis</source>
        <translation>対数軸(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>画像をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>表としてコピー(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>名前を付けて画像を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Reset view</source>
        <translation>表示をリセット(&amp;R)</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemModel</name>
    <message>
        <source>Note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>Why it matters:</source>
        <translation>重要な理由:</translation>
    </message>
    <message>
        <source>What can be done:</source>
        <translation>対処:</translation>
    </message>
    <message>
        <source>Remark of the reader</source>
        <translation>読み込み時の指摘</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事実</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>対処</translation>
    </message>
</context>
<context>
    <name>widgets::TablePanel</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>行を絞り込む</translation>
    </message>
    <message>
        <source>Shows the rows that hold all of these words</source>
        <translation>これらの語をすべて含む行を表示します</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose columns, copy, export</source>
        <translation>列の選択、コピー、エクスポート</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>CSV としてエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>No row holds “%1”.</source>
        <translation>「%1」を含む行はありません。</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 行中 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
</context>
<context>
    <name>widgets::TensorModel</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>スケール</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>ゼロ点</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル数</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>出力元</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>読み込み先</translation>
    </message>
    <message>
        <source>Step between two stored values: real = scale · (stored − zero point). Several scales: smallest … largest</source>
        <translation>隣り合う格納値の間隔: 実数値 = スケール · (格納値 − ゼロ点)。スケールが複数の場合: 最小 … 最大</translation>
    </message>
    <message>
        <source>The stored value that stands for 0</source>
        <translation>0 を表す格納値</translation>
    </message>
    <message>
        <source>The dimension along which every channel has a scale of its own</source>
        <translation>チャネルごとに個別のスケールを持つ次元</translation>
    </message>
    <message>
        <source>How many scales there are</source>
        <translation>スケールの数</translation>
    </message>
    <message>
        <source>Sorts by the number of elements; “?” is a dimension that may change</source>
        <translation>要素数で並べ替えます。「?」は変わりうる次元です</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>ばらつき</translation>
    </message>
    <message>
        <source>Largest by smallest scale: how much finer some channels are than others</source>
        <translation>最大のスケール ÷ 最小のスケール: チャンネル間の細かさの違い</translation>
    </message>
</context>
<context>
    <name>widgets::TensorText</name>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>アクティベーション</translation>
    </message>
    <message>
        <source>hybrid</source>
        <comment>integer weights, float activations</comment>
        <translation>ハイブリッド</translation>
    </message>
    <message>
        <source>other</source>
        <comment>neither float nor quantized</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>none</source>
        <comment>an optional operand that is absent</comment>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>widgets::TreemapPlot</name>
    <message>
        <source>Open a model to see where its bytes are.</source>
        <translation>モデルを開くと、バイト数の内訳が表示されます。</translation>
    </message>
    <message>
        <source>There is nothing with a size to show.</source>
        <translation>表示できるサイズのものがありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>name: size, share</comment>
        <translation>%1: %2、%3</translation>
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
        <translation>値</translation>
    </message>
</context>
</TS>
