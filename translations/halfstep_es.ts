<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open a .tflite model</source>
        <translation>Abrir un modelo .tflite</translation>
    </message>
    <message>
        <source>Open as &amp;B…</source>
        <translation>Abrir como &amp;B…</translation>
    </message>
    <message>
        <source>Open a second model to compare with</source>
        <translation>Abrir un segundo modelo para comparar</translation>
    </message>
    <message>
        <source>Open &amp;sample model</source>
        <translation>Abrir modelo de &amp;ejemplo</translation>
    </message>
    <message>
        <source>Open the small digit classifier that comes with the program</source>
        <translation>Abrir el pequeño clasificador de dígitos que acompaña al programa</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Volver a &amp;leer</translation>
    </message>
    <message>
        <source>Read the shown model&apos;s file again</source>
        <translation>Leer de nuevo el archivo del modelo mostrado</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Save what the current page shows</source>
        <translation>Guardar lo que muestra la página actual</translation>
    </message>
    <message>
        <source>&amp;Close model</source>
        <translation>&amp;Cerrar modelo</translation>
    </message>
    <message>
        <source>Close the shown model</source>
        <translation>Cerrar el modelo mostrado</translation>
    </message>
    <message>
        <source>&amp;Forget recent files</source>
        <translation>&amp;Olvidar archivos recientes</translation>
    </message>
    <message>
        <source>Empty the list of recent files</source>
        <translation>Vaciar la lista de archivos recientes</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>Salir del programa</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>To the previous selection</source>
        <translation>Ir a la selección anterior</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>To the next selection</source>
        <translation>Ir a la selección siguiente</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Ir a…</translation>
    </message>
    <message>
        <source>Select a tensor or an operator by its number</source>
        <translation>Seleccionar un tensor o un operador por su número</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>Problema &amp;siguiente</translation>
    </message>
    <message>
        <source>Select the next problem and its place</source>
        <translation>Seleccionar el problema siguiente y su lugar</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>&amp;Problema anterior</translation>
    </message>
    <message>
        <source>Select the previous problem and its place</source>
        <translation>Seleccionar el problema anterior y su lugar</translation>
    </message>
    <message>
        <source>&amp;Quantize…</source>
        <translation>C&amp;uantizar…</translation>
    </message>
    <message>
        <source>Make a smaller, integer or float16 model of model A</source>
        <translation>Crear a partir del modelo A uno más pequeño, entero o float16</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Comparar…</translation>
    </message>
    <message>
        <source>Run two models on the same data and see what differs</source>
        <translation>Ejecutar dos modelos con los mismos datos y ver en qué difieren</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>&amp;Intercambiar A y B</translation>
    </message>
    <message>
        <source>Let the two models change places</source>
        <translation>Cambiar de lugar los dos modelos</translation>
    </message>
    <message>
        <source>Model &amp;properties</source>
        <translation>&amp;Propiedades del modelo</translation>
    </message>
    <message>
        <source>Show the model&apos;s summary in the inspector</source>
        <translation>Mostrar el resumen del modelo en el inspector</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Grafo</translation>
    </message>
    <message>
        <source>The graph of the shown model</source>
        <translation>El grafo del modelo mostrado</translation>
    </message>
    <message>
        <source>&amp;Tensors</source>
        <translation>&amp;Tensores</translation>
    </message>
    <message>
        <source>The table of tensors</source>
        <translation>La tabla de tensores</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>&amp;Operadores</translation>
    </message>
    <message>
        <source>The table of operators</source>
        <translation>La tabla de operadores</translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation>&amp;Comparación</translation>
    </message>
    <message>
        <source>The comparison of A and B</source>
        <translation>La comparación de A y B</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>Llevar el teclado al panel siguiente</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Restablecer &amp;disposición</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>Devolver todos los paneles a su lugar inicial</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Usar toda la pantalla</translation>
    </message>
    <message>
        <source>&amp;Fit graph</source>
        <translation>A&amp;justar grafo</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Mostrar el grafo entero</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>Show the graph larger</source>
        <translation>Mostrar el grafo más grande</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Red&amp;ucir</translation>
    </message>
    <message>
        <source>Show more of the graph</source>
        <translation>Mostrar una parte mayor del grafo</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>Tamaño &amp;real</translation>
    </message>
    <message>
        <source>Show the graph at its own size</source>
        <translation>Mostrar el grafo a su tamaño propio</translation>
    </message>
    <message>
        <source>Colour by &amp;error</source>
        <translation>Colorear por &amp;error</translation>
    </message>
    <message>
        <source>Colour the graph by the comparison&apos;s error in place of the precision</source>
        <translation>Colorear el grafo por el error de la comparación en lugar de la precisión</translation>
    </message>
    <message>
        <source>&amp;About Halfstep</source>
        <translation>A&amp;cerca de Halfstep</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Versión y licencias</translation>
    </message>
    <message>
        <source>Search in the graph, or filter the current table or the outline</source>
        <translation>Buscar en el grafo, o filtrar la tabla actual o el esquema</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>&amp;Diferencias</translation>
    </message>
    <message>
        <source>What A and B differ in: operators, attributes, shapes, types, constants</source>
        <translation>En qué difieren A y B: operadores, atributos, formas, tipos, constantes</translation>
    </message>
    <message>
        <source>Reload when &amp;changed</source>
        <translation>Recargar al &amp;cambiar</translation>
    </message>
    <message>
        <source>Read a model&apos;s file again as soon as another program has written it</source>
        <translation>Volver a leer el archivo de un modelo en cuanto otro programa lo haya escrito</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>Arch&amp;ivo</translation>
    </message>
    <message>
        <source>Subgraphs, signatures, operator codes, buffers, metadata</source>
        <translation>Subgrafos, firmas, códigos de operador, búferes, metadatos</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>&amp;Valores</translation>
    </message>
    <message>
        <source>The values of the selected constant, channel by channel</source>
        <translation>Los valores de la constante seleccionada, canal por canal</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;Memoria</translation>
    </message>
    <message>
        <source>Who holds the memory of the activations, and when</source>
        <translation>Quién ocupa la memoria de las activaciones, y cuándo</translation>
    </message>
    <message>
        <source>C&amp;ost</source>
        <translation>C&amp;oste</translation>
    </message>
    <message>
        <source>Where the bytes and the multiply-accumulates are</source>
        <translation>Dónde están los bytes y las multiplicaciones-acumulaciones</translation>
    </message>
    <message>
        <source>Export for other &amp;programs…</source>
        <translation>Exportar para otros &amp;programas…</translation>
    </message>
    <message>
        <source>Write C arrays, C conversions, golden vectors, or a converter program</source>
        <translation>Escribe matrices C, conversiones en C, vectores de referencia o un programa de conversión</translation>
    </message>
    <message>
        <source>&amp;Measure speed…</source>
        <translation>&amp;Medir la velocidad…</translation>
    </message>
    <message>
        <source>Measure the time of one inference of a model</source>
        <translation>Mide el tiempo de una inferencia de un modelo</translation>
    </message>
    <message>
        <source>Close a&amp;ll models</source>
        <translation>Cerrar todos los mode&amp;los</translation>
    </message>
    <message>
        <source>Close every open model</source>
        <translation>Cerrar todos los modelos abiertos</translation>
    </message>
    <message>
        <source>Show the next m&amp;odel</source>
        <translation>Mostrar el siguiente m&amp;odelo</translation>
    </message>
    <message>
        <source>Go from open model to open model</source>
        <translation>Pasar de un modelo abierto a otro</translation>
    </message>
    <message>
        <source>&amp;Commands and keys…</source>
        <translation>&amp;Órdenes y teclas…</translation>
    </message>
    <message>
        <source>Find and run any command; its keys</source>
        <translation>Buscar y ejecutar cualquier orden; sus teclas</translation>
    </message>
    <message>
        <source>Save re&amp;port…</source>
        <translation>Guardar in&amp;forme…</translation>
    </message>
    <message>
        <source>Save what is known of the shown model: as a web page, text or JSON, or for other viewers</source>
        <translation>Guardar lo que se sabe del modelo mostrado: como página web, texto o JSON, o para otros visores</translation>
    </message>
    <message>
        <source>&amp;Run over samples…</source>
        <translation>&amp;Ejecutar sobre muestras…</translation>
    </message>
    <message>
        <source>Run the shown model over your data and see the histograms of its activations</source>
        <translation>Ejecutar el modelo mostrado sobre sus datos y ver los histogramas de sus activaciones</translation>
    </message>
</context>
<context>
    <name>app::BenchDialog</name>
    <message>
        <source>Measure speed</source>
        <translation>Medir la velocidad</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Made-up inputs are used; they change the speed of few models.</source>
        <translation>Aún no se ha medido nada. Se usan entradas inventadas; cambian la velocidad de pocos modelos.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Qué se mide</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modelo:</translation>
    </message>
    <message>
        <source>What computes:</source>
        <translation>Qué calcula:</translation>
    </message>
    <message>
        <source>&amp;Threads:</source>
        <translation>&amp;Hilos:</translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation>&amp;Alrededor de:</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>Medir %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>Qué calcula</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Half of the runs took less.</source>
        <translation>La mitad de las ejecuciones tardó menos.</translation>
    </message>
    <message>
        <source>10 %</source>
        <translation>10 %</translation>
    </message>
    <message>
        <source>A tenth of the runs took less.</source>
        <translation>Una décima parte de las ejecuciones tardó menos.</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>A tenth of the runs took more.</source>
        <translation>Una décima parte de las ejecuciones tardó más.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
</context>
<context>
    <name>app::Breadcrumbs</name>
    <message>
        <source>Where the shown graph lies</source>
        <translation>Dónde está el grafo mostrado</translation>
    </message>
</context>
<context>
    <name>app::CalibrationBox</name>
    <message>
        <source>Calibrations (*.hscal)</source>
        <translation>Calibraciones (*.hscal)</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) of %1</source>
        <translation>
            <numerusform>%n muestra de %1</numerusform>
            <numerusform>%n muestras de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a part, samples %2 to %3 of %4</source>
        <translation>%1: una parte, muestras %2 a %3 de %4</translation>
    </message>
    <message>
        <source>Save the calibration</source>
        <translation>Guardar la calibración</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>&amp;Merge parts…</source>
        <translation>&amp;Unir partes…</translation>
    </message>
    <message>
        <source>Sa&amp;ve calibration…</source>
        <translation>&amp;Guardar calibración…</translation>
    </message>
    <message>
        <source>Puts calibrations of pieces of one dataset together, as one run over all had made them.</source>
        <translation>Une calibraciones de partes de un conjunto de datos, como si una sola pasada las hubiera hecho.</translation>
    </message>
    <message>
        <source>Later conversions use it without running the model again.</source>
        <translation>Conversiones posteriores la usan sin volver a ejecutar el modelo.</translation>
    </message>
    <message>
        <source>&amp;Add the missing samples…</source>
        <translation>&amp;Añadir las muestras que faltan…</translation>
    </message>
    <message>
        <source>&amp;Add samples…</source>
        <translation>&amp;Añadir muestras…</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Calibrar</translation>
    </message>
    <message>
        <source>Choose all parts</source>
        <translation>Elegir todas las partes</translation>
    </message>
    <message>
        <source>Merge calibrations</source>
        <translation>Unir calibraciones</translation>
    </message>
    <message>
        <source>There are %1. Choose the same data again, prepared in the same way: only the missing samples are run.</source>
        <translation>Hay %1. Elija otra vez los mismos datos, preparados igual: solo se ejecutan las muestras que faltan.</translation>
    </message>
    <message>
        <source>There are %1. Choose what comes behind them.</source>
        <translation>Hay %1. Elija lo que viene detrás.</translation>
    </message>
    <message>
        <source>Add samples</source>
        <translation>Añadir muestras</translation>
    </message>
</context>
<context>
    <name>app::CentralTabs</name>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>This subgraph has no tensors.</source>
        <translation>Este subgrafo no tiene tensores.</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>This subgraph has no operators.</source>
        <translation>Este subgrafo no tiene operadores.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
</context>
<context>
    <name>app::ClassBars</name>
    <message>
        <source>Scores by class</source>
        <translation>Puntuaciones por clase</translation>
    </message>
    <message>
        <source>%1: A %2, B %3</source>
        <translation>%1: A %2, B %3</translation>
    </message>
    <message>
        <source>%1 (label)</source>
        <translation>%1 (etiqueta)</translation>
    </message>
</context>
<context>
    <name>app::CompareDialog</name>
    <message>
        <source>Compare two models</source>
        <translation>Comparar dos modelos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>A (reference):</source>
        <translation>A (referencia):</translation>
    </message>
    <message>
        <source>B (candidate):</source>
        <translation>B (candidato):</translation>
    </message>
    <message>
        <source>Data for both</source>
        <translation>Datos para ambos</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose model A</source>
        <translation>Elegir el modelo A</translation>
    </message>
    <message>
        <source>Choose model B</source>
        <translation>Elegir el modelo B</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno todavía</translation>
    </message>
    <message>
        <source>Choose two models.</source>
        <translation>Elija dos modelos.</translation>
    </message>
    <message>
        <source>Choose data that both models are run on. With labels the accuracy of both is measured.</source>
        <translation>Elija los datos con los que se ejecutan ambos modelos. Si hay etiquetas, se mide la exactitud de ambos.</translation>
    </message>
    <message>
        <source>Nothing is written to disk.</source>
        <translation>No se escribe nada en el disco.</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>Qué calcula</translation>
    </message>
    <message>
        <source>⚠ The ranges come from these samples: on others B may be less right. Held-back data with labels is better evidence.</source>
        <translation>⚠ Los rangos provienen de estas muestras: en otras B puede acertar menos. Datos reservados con etiquetas son mejor prueba.</translation>
    </message>
</context>
<context>
    <name>app::CompareView</name>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Other data or runtime…</source>
        <translation>Otros datos o entorno…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Both models agree on every sample.</source>
        <translation>Ambos modelos coinciden en todas las muestras.</translation>
    </message>
    <message>
        <source>Only where A and B &amp;disagree</source>
        <translation>Solo donde A y B &amp;discrepan</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Exportar tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Run A and B on the same data: accuracy, error by layer, size and latency side by side.</source>
        <translation>Ejecutar A y B con los mismos datos: exactitud, error por capa, tamaño y latencia, uno junto al otro.</translation>
    </message>
    <message>
        <source>Open a second model, or quantize this one: then both run on the same data, with accuracy, error by layer, size and latency side by side.</source>
        <translation>Abra un segundo modelo o cuantice este: ambos se ejecutarán con los mismos datos, y se verán exactitud, error por capa, tamaño y latencia, uno junto al otro.</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>Exportar comparación</translation>
    </message>
    <message>
        <source>JSON (*.json);;Layers as a table (*.csv);;Text (*.txt)</source>
        <translation>JSON (*.json);;Capas como tabla (*.csv);;Texto (*.txt)</translation>
    </message>
    <message>
        <source>A: %1. B: %2. Data: %3. Kernels: %4</source>
        <translation>A: %1. B: %2. Datos: %3. Núcleos: %4</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Detener la comparación</translation>
    </message>
    <message>
        <source>⚠ The ranges come from these very samples: on others B may be less right.</source>
        <translation>⚠ Los rangos provienen de estas mismas muestras: en otras B puede acertar menos.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) from %1</source>
        <translation>
            <numerusform>%n muestra de %1</numerusform>
            <numerusform>%n muestras de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ConvertPage</name>
    <message>
        <source>&amp;Compare the new model with this one afterwards</source>
        <translation>&amp;Comparar después el modelo nuevo con este</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Archivo nuevo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Write the new model</source>
        <translation>Escribir el modelo nuevo</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Elija un archivo.</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file in it.</source>
        <translation>Esto es una carpeta. Elija un archivo dentro de ella.</translation>
    </message>
    <message>
        <source>This is the model that is quantized. Choose another file; the input stays as it is.</source>
        <translation>Este es el modelo que se cuantiza. Elija otro archivo; el de entrada queda como está.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>La carpeta %1 no existe.</translation>
    </message>
    <message>
        <source>%1 exists. It is replaced only when the conversion succeeds.</source>
        <translation>%1 existe. Solo se reemplaza si la conversión termina bien.</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Convertir</translation>
    </message>
    <message>
        <source>on the &amp;same data that the ranges come from</source>
        <translation>con los &amp;mismos datos de los que salen los rangos</translation>
    </message>
    <message>
        <source>on &amp;other, held-back data with labels (better evidence)</source>
        <translation>con &amp;otros datos, reservados y con etiquetas (mejor prueba)</translation>
    </message>
    <message>
        <source>⚠ The ranges fit these samples best: on others the new model may be less right than the comparison says.</source>
        <translation>⚠ Los rangos se ajustan mejor a estas muestras: en otras el modelo nuevo puede acertar menos de lo que dice la comparación.</translation>
    </message>
    <message>
        <source>The new model is being written.</source>
        <translation>Se está escribiendo el nuevo modelo.</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Todavía no hay plan.</translation>
    </message>
    <message>
        <source>Correct the path of the new file.</source>
        <translation>Corrija la ruta del nuevo archivo.</translation>
    </message>
    <message>
        <source>Choose data for the comparison, compare on the same data, or switch the comparison off.</source>
        <translation>Elija datos para la comparación, compare con los mismos datos o desactive la comparación.</translation>
    </message>
    <message>
        <source>Choose data for the comparison, or switch the comparison off.</source>
        <translation>Elija datos para la comparación o desactive la comparación.</translation>
    </message>
    <message>
        <source>The data for the comparison cannot be used: see below their path.</source>
        <translation>Los datos para la comparación no se pueden usar: vea debajo de su ruta.</translation>
    </message>
    <message>
        <source>The data are being looked at.</source>
        <translation>Se están examinando los datos.</translation>
    </message>
</context>
<context>
    <name>app::ConverterDialog</name>
    <message>
        <source>Convert %1</source>
        <translation>Convertir %1</translation>
    </message>
    <message>
        <source>This starts a converter that you have installed, as a process of its own. In its command line %1 stands for the file and %2 for the model to write.</source>
        <translation>Inicia un conversor instalado por usted, como proceso propio. En su línea de órdenes, %1 es el archivo y %2 el modelo que se escribe.</translation>
    </message>
    <message>
        <source>What the converter prints</source>
        <translation>Lo que imprime el conversor</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>&amp;Orden:</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>&amp;Escribir en:</translation>
    </message>
    <message>
        <source>Start converter</source>
        <translation>Iniciar el conversor</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>%1 could not be started. Is it installed, and in the search path?</source>
        <translation>No se pudo iniciar %1. ¿Está instalado y en la ruta de búsqueda?</translation>
    </message>
    <message>
        <source>Give the command line of a converter.</source>
        <translation>Indique la línea de órdenes de un conversor.</translation>
    </message>
    <message>
        <source>The converter runs.</source>
        <translation>El conversor está en marcha.</translation>
    </message>
    <message>
        <source>The converter was stopped.</source>
        <translation>Se detuvo el conversor.</translation>
    </message>
    <message>
        <source>The converter failed (exit code %1). What it printed says why.</source>
        <translation>El conversor falló (código de salida %1). Lo que imprimió dice por qué.</translation>
    </message>
    <message>
        <source>The converter ended well, but %1 is not there.</source>
        <translation>El conversor terminó bien, pero %1 no está.</translation>
    </message>
</context>
<context>
    <name>app::CostPage</name>
    <message>
        <source>What groups the constants</source>
        <translation>Cómo se agrupan las constantes</translation>
    </message>
    <message>
        <source>Constants by operator</source>
        <translation>Constantes por operador</translation>
    </message>
    <message>
        <source>Constants by type</source>
        <translation>Constantes por tipo</translation>
    </message>
    <message>
        <source>Constants by subgraph</source>
        <translation>Constantes por subgrafo</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>Por operador</translation>
    </message>
    <message>
        <source>The model has no operator.</source>
        <translation>El modelo no tiene ningún operador.</translation>
    </message>
    <message>
        <source>By precision</source>
        <translation>Por precisión</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>Constantes</translation>
    </message>
    <message>
        <source>The model has no constants.</source>
        <translation>El modelo no tiene constantes.</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Conversiones</translation>
    </message>
    <message>
        <source>Nothing is converted from type to type while the model runs.</source>
        <translation>Nada cambia de tipo mientras el modelo se ejecuta.</translation>
    </message>
    <message>
        <source>Add up the costs</source>
        <translation>Sumar los costes</translation>
    </message>
    <message>
        <source>Open a model to see where its bytes are.</source>
        <translation>Abra un modelo para ver dónde están sus bytes.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>size (its share)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Archivo %1</translation>
    </message>
    <message>
        <source>buffers %1</source>
        <translation>búferes %1</translation>
    </message>
    <message>
        <source>all zero %1</source>
        <translation>todo ceros %1</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MAC</translation>
    </message>
    <message>
        <source>unused %1</source>
        <translation>sin usar %1</translation>
    </message>
    <message>
        <source>sharing saves %1</source>
        <translation>compartir ahorra %1</translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>Subgrafo %1</translation>
    </message>
    <message>
        <source>read by nothing</source>
        <translation>no la lee nadie</translation>
    </message>
</context>
<context>
    <name>app::DataCheck</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Input %1 has %n value(s) that are NaN or infinite.</source>
        <translation>
            <numerusform>La entrada %1 tiene %n valor que es NaN o infinito.</numerusform>
            <numerusform>La entrada %1 tiene %n valores que son NaN o infinitos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Input %1 has %2 everywhere.</source>
        <translation>La entrada %1 tiene %2 en todas partes.</translation>
    </message>
    <message>
        <source>Input %1 has values from %2 to %3; the quantized input holds %4 to %5. Are they prepared as the model expects?</source>
        <translation>La entrada %1 tiene valores de %2 a %3; la entrada cuantizada admite de %4 a %5. ¿Están preparados como espera el modelo?</translation>
    </message>
    <message>
        <source>Input %1 reaches %2; the middle one of all samples reaches %3. Ranges by minimum and maximum follow the largest.</source>
        <translation>La entrada %1 llega a %2; la muestra mediana llega a %3. Los rangos por mínimo y máximo siguen a la mayor.</translation>
    </message>
    <message>
        <source>The same values as %1.</source>
        <translation>Los mismos valores que %1.</translation>
    </message>
</context>
<context>
    <name>app::DataChoice</name>
    <message>
        <source>Folder of images</source>
        <translation>Carpeta de imágenes</translation>
    </message>
    <message>
        <source>List of files (.txt, .csv)</source>
        <translation>Lista de archivos (.txt, .csv)</translation>
    </message>
    <message>
        <source>NumPy archive (.npz)</source>
        <translation>Archivo comprimido de NumPy (.npz)</translation>
    </message>
    <message>
        <source>NumPy array (.npy)</source>
        <translation>Matriz de NumPy (.npy)</translation>
    </message>
    <message>
        <source>Raw numbers, little-endian</source>
        <translation>Números sin formato, little-endian</translation>
    </message>
    <message>
        <source>Saved calibration (.hscal)</source>
        <translation>Calibración guardada (.hscal)</translation>
    </message>
    <message>
        <source>Random dummy data (size and speed only)</source>
        <translation>Datos ficticios aleatorios (solo tamaño y velocidad)</translation>
    </message>
    <message>
        <source>no file or folder was chosen</source>
        <translation>no se eligió ningún archivo ni carpeta</translation>
    </message>
</context>
<context>
    <name>app::DataForm</name>
    <message>
        <source>&amp;Source:</source>
        <translation>&amp;Origen:</translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation>&amp;Ruta:</translation>
    </message>
    <message>
        <source>Images:</source>
        <translation>Imágenes:</translation>
    </message>
    <message>
        <source>labels.csv in the folder, or the key “label”</source>
        <translation>labels.csv en la carpeta o la clave “label”</translation>
    </message>
    <message>
        <source>A .csv file (file,label or one label a line), or FILE.npz:KEY</source>
        <translation>Un archivo .csv (archivo,etiqueta o una etiqueta por línea) o ARCHIVO.npz:CLAVE</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>&amp;Etiquetas:</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Encontrado:</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>&amp;Tipo:</translation>
    </message>
    <message>
        <source>shape of one sample: 32,32,3</source>
        <translation>forma de una muestra: 32,32,3</translation>
    </message>
    <message>
        <source>S&amp;hape:</source>
        <translation>&amp;Forma:</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>&amp;Número:</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>Se&amp;milla:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>First sample</source>
        <translation>Primera muestra</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>Elegir una carpeta de imágenes</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 (%2);;All files (*)</source>
        <comment>kind (patterns)</comment>
        <translation>%1 (%2);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Elegir datos</translation>
    </message>
    <message>
        <source>Write the shape of one sample, such as 32,32,3.</source>
        <translation>Escriba la forma de una muestra, por ejemplo 32,32,3.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Examinando…</translation>
    </message>
    <message>
        <source>Look at the data</source>
        <translation>Examinar los datos</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nada todavía.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n muestra</numerusform>
            <numerusform>%n muestras</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with labels</source>
        <translation>%1 con etiquetas</translation>
    </message>
    <message>
        <source>%1 without labels</source>
        <translation>%1 sin etiquetas</translation>
    </message>
    <message numerus="yes">
        <source>Values from %1 to %2 (first %n)</source>
        <translation>
            <numerusform>Valores de %1 a %2 (la primera)</numerusform>
            <numerusform>Valores de %1 a %2 (las %n primeras)</numerusform>
        </translation>
    </message>
    <message>
        <source>Random numbers say nothing about accuracy.</source>
        <translation>Los números aleatorios no dicen nada sobre la exactitud.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>No existe tal archivo ni carpeta.</translation>
    </message>
    <message>
        <source>This model takes images with the channels first (channels × height × width). If these are height × width × channels, transpose them.</source>
        <translation>Este modelo toma imágenes con los canales primero (canales × alto × ancho). Si estas son alto × ancho × canales, transpóngalas.</translation>
    </message>
    <message>
        <source>This model takes images with the channels last (height × width × channels). If these are channels × height × width, transpose them.</source>
        <translation>Este modelo toma imágenes con los canales al final (alto × ancho × canales). Si estas son canales × alto × ancho, transpóngalas.</translation>
    </message>
    <message>
        <source>The model takes the channels first: pixels are put into that order.</source>
        <translation>El modelo toma los canales primero: los píxeles se ponen en ese orden.</translation>
    </message>
    <message>
        <source>The path is of another kind: %1.</source>
        <translation>La ruta es de otro tipo: %1.</translation>
    </message>
</context>
<context>
    <name>app::DataPage</name>
    <message>
        <source>Representative data</source>
        <translation>Datos representativos</translation>
    </message>
    <message>
        <source>This method needs no data.</source>
        <translation>Este método no necesita datos.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Data and options</source>
        <translation>Datos y opciones</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Representative data (only for int8 and 16 bits)</source>
        <translation>Datos representativos (solo para int8 y 16 bits)</translation>
    </message>
    <message>
        <source>Keep the ran&amp;ges that the file has; no data are needed then</source>
        <translation>Conservar los ran&amp;gos que tiene el archivo; entonces no hacen falta datos</translation>
    </message>
    <message>
        <source>Keep ranges</source>
        <translation>Conservar rangos</translation>
    </message>
    <message>
        <source>Scales and zero points of the activations stay those of the file where its types allow it.</source>
        <translation>Las escalas y los puntos cero de las activaciones siguen siendo los del archivo donde los tipos lo permiten.</translation>
    </message>
    <message>
        <source>Correct the shapes to go on.</source>
        <translation>Corrija las formas para continuar.</translation>
    </message>
    <message>
        <source>This method needs representative data: choose a file or folder.</source>
        <translation>Este método necesita datos representativos: elija un archivo o una carpeta.</translation>
    </message>
    <message>
        <source>These data cannot be used: see below their path.</source>
        <translation>Estos datos no se pueden usar: vea debajo de su ruta.</translation>
    </message>
    <message>
        <source>The data are being looked at.</source>
        <translation>Se están examinando los datos.</translation>
    </message>
</context>
<context>
    <name>app::DecisionTree</name>
    <message>
        <source>Answer the next question, or choose a method on the right.</source>
        <translation>Responda la pregunta siguiente o elija un método a la derecha.</translation>
    </message>
    <message>
        <source>The model is already %1: no float32 arithmetic is left to quantize.</source>
        <translation>El modelo ya es %1: no queda aritmética float32 que cuantizar.</translation>
    </message>
    <message>
        <source>Only float16?</source>
        <translation>¿Solo float16?</translation>
    </message>
    <message>
        <source>Representative data?</source>
        <translation>¿Datos representativos?</translation>
    </message>
    <message>
        <source>Integers only?</source>
        <translation>¿Solo enteros?</translation>
    </message>
    <message>
        <source>For a GPU, which computes in 16-bit floats.</source>
        <translation>Para una GPU, que calcula en coma flotante de 16 bits.</translation>
    </message>
    <message>
        <source>About 100 inputs as the model will meet them. Labels are not needed.</source>
        <translation>Unas 100 entradas como las que recibirá el modelo. No hacen falta etiquetas.</translation>
    </message>
    <message>
        <source>For a microcontroller or an accelerator without floats. Then every operator must have an integer form.</source>
        <translation>Para un microcontrolador o un acelerador sin coma flotante. Entonces todo operador debe tener una forma entera.</translation>
    </message>
    <message>
        <source>Float16 weights</source>
        <translation>Pesos float16</translation>
    </message>
    <message>
        <source>Dynamic range</source>
        <translation>Rango dinámico</translation>
    </message>
    <message>
        <source>Int8, float where needed</source>
        <translation>Int8, coma flotante donde haga falta</translation>
    </message>
    <message>
        <source>Int8 only</source>
        <translation>Solo int8</translation>
    </message>
    <message>
        <source>16-bit activations, 8-bit weights</source>
        <translation>Activaciones de 16 bits, pesos de 8 bits</translation>
    </message>
    <message>
        <source>For activations with a wide range, such as audio: more exact than int8, slower.</source>
        <translation>Para activaciones de rango amplio, como el audio: más exacto que int8, más lento.</translation>
    </message>
    <message>
        <source>Float16 only is wanted, so the constants become float16 and no data is needed.</source>
        <translation>Se desea solo float16, así que las constantes pasan a float16 y no hacen falta datos.</translation>
    </message>
    <message>
        <source>Without representative data the ranges of activations are unknown, so only the weights become integers.</source>
        <translation>Sin datos representativos se desconocen los rangos de las activaciones, así que solo los pesos pasan a enteros.</translation>
    </message>
    <message>
        <source>Representative data gives the ranges of activations; float is allowed, so operators without an integer form stay as they are.</source>
        <translation>Los datos representativos dan los rangos de las activaciones; se permite la coma flotante, así que los operadores sin forma entera quedan como están.</translation>
    </message>
    <message>
        <source>Representative data gives the ranges of activations; only integers are allowed, so an operator without an integer form stops the conversion.</source>
        <translation>Los datos representativos dan los rangos de las activaciones; solo se permiten enteros, así que un operador sin forma entera detiene la conversión.</translation>
    </message>
    <message>
        <source>Representative data gives the ranges of activations; 16 bits hold a wide range finely, while the weights stay as small as with int8.</source>
        <translation>Los datos representativos dan los rangos de las activaciones; 16 bits cubren con finura un rango amplio, y los pesos quedan tan pequeños como con int8.</translation>
    </message>
    <message>
        <source>Weights only</source>
        <translation>Solo los pesos</translation>
    </message>
    <message>
        <source>Mixed, operator by operator</source>
        <translation>Mixto, operador por operador</translation>
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
        <translation>mixto</translation>
    </message>
    <message>
        <source>You give operators their precision, by rules or one by one. All others stay float.</source>
        <translation>Usted da a los operadores su precisión, por reglas o uno a uno. Los demás quedan en float.</translation>
    </message>
    <message>
        <source>Weights are stored as integers, and DEQUANTIZE operators in the graph make them float again: the arithmetic stays float, so no data is needed. Integer arithmetic with such weights is dynamic range.</source>
        <translation>Los pesos se guardan como enteros y operadores DEQUANTIZE del grafo los devuelven a float: la aritmética sigue en float, así que no hacen falta datos. La aritmética entera con esos pesos es el rango dinámico.</translation>
    </message>
    <message>
        <source>Rules on the next page and your hand in the plan say what each operator becomes. Data is needed where that is int8 or 16 bits.</source>
        <translation>Las reglas de la página siguiente y su mano en el plan dicen qué será cada operador. Hacen falta datos donde sea int8 o 16 bits.</translation>
    </message>
    <message>
        <source>Half the size of float32. Constants are float16, arithmetic stays float; the accuracy hardly changes.</source>
        <translation>La mitad del tamaño de float32. Las constantes son float16, la aritmética sigue en float; la exactitud apenas cambia.</translation>
    </message>
    <message>
        <source>About a quarter of float32&apos;s size. Weights are int8; activations stay float and are quantized on the fly.</source>
        <translation>Cerca de un cuarto del tamaño de float32. Los pesos son int8; las activaciones siguen en float y se cuantizan sobre la marcha.</translation>
    </message>
    <message>
        <source>About a quarter of float32&apos;s size, fastest on CPUs. Operators without an integer form stay float.</source>
        <translation>Cerca de un cuarto del tamaño de float32, lo más rápido en CPU. Los operadores sin forma entera siguen en float.</translation>
    </message>
    <message>
        <source>About a quarter of float32&apos;s size; every operator computes in integers. Refused when one has no integer form.</source>
        <translation>Cerca de un cuarto del tamaño de float32; todos los operadores calculan con enteros. Se rechaza si uno no tiene forma entera.</translation>
    </message>
    <message>
        <source>A quarter or an eighth of float32&apos;s size. Weights are int8 or int4, and float again before they are used.</source>
        <translation>Un cuarto o un octavo del tamaño de float32. Los pesos son int8 o int4 y vuelven a float antes de usarse.</translation>
    </message>
</context>
<context>
    <name>app::DecisionTreeView</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
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
        <translation>cambiado</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>solo en B</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>solo en A</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>In A</source>
        <translation>En A</translation>
    </message>
    <message>
        <source>In B</source>
        <translation>En B</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>changed, matched by hand</source>
        <translation>cambiado, emparejado a mano</translation>
    </message>
</context>
<context>
    <name>app::DiffPage</name>
    <message>
        <source>Graph of A</source>
        <translation>Grafo de A</translation>
    </message>
    <message>
        <source>Graph of B</source>
        <translation>Grafo de B</translation>
    </message>
    <message>
        <source>Open a second model (B) to see what differs.</source>
        <translation>Abra un segundo modelo (B) para ver qué difiere.</translation>
    </message>
    <message>
        <source>Compare structures</source>
        <translation>Comparar estructuras</translation>
    </message>
    <message>
        <source>The two models do not differ.</source>
        <translation>Los dos modelos no difieren.</translation>
    </message>
    <message>
        <source>Operators: %1 same, %2 changed, %3 only in A, %4 only in B. Tensors: %5 changed.</source>
        <translation>Operadores: %1 iguales, %2 cambiados, %3 solo en A, %4 solo en B. Tensores: %5 cambiados.</translation>
    </message>
    <message>
        <source>Lay out the graph</source>
        <translation>Disponer el grafo</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>solo en A</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>solo en B</translation>
    </message>
    <message>
        <source>&amp;Read…</source>
        <translation>&amp;Leer…</translation>
    </message>
    <message>
        <source>Say which operators belong together, by a mapping file of Model Explorer</source>
        <translation>Indica qué operadores van juntos, con un archivo de correspondencias de Model Explorer</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Write which operators belong together, for Model Explorer&apos;s two panes</source>
        <translation>Escribe qué operadores van juntos, para los dos paneles de Model Explorer</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Olvidar</translation>
    </message>
    <message>
        <source>Find out again which operators belong together</source>
        <translation>Averigua de nuevo qué operadores van juntos</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondencias</translation>
    </message>
    <message>
        <source>Which operators of A and B belong together</source>
        <translation>Qué operadores de A y B van juntos</translation>
    </message>
    <message>
        <source>Which operators belong together</source>
        <translation>Qué operadores van juntos</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Correspondencias (*.json)</translation>
    </message>
    <message>
        <source>%1 says which operators of two models belong together. Open both, then read it again.</source>
        <translation>%1 dice qué operadores de dos modelos van juntos. Abre ambos y léelo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 name no operators of these models.</source>
        <translation>
            <numerusform>%n entrada de %1 no nombra ningún operador de estos modelos.</numerusform>
            <numerusform>%n entradas de %1 no nombran ningún operador de estos modelos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save which operators belong together</source>
        <translation>Guardar qué operadores van juntos</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>How both graphs stand</source>
        <translation>Cómo se disponen ambos grafos</translation>
    </message>
    <message>
        <source>Left to &amp;right</source>
        <translation>De izquierda a de&amp;recha</translation>
    </message>
    <message>
        <source>Let the graphs run to the right and not downwards</source>
        <translation>Hacer que los grafos vayan hacia la derecha y no hacia abajo</translation>
    </message>
    <message>
        <source>Fold into &amp;columns</source>
        <translation>Plegar en &amp;columnas</translation>
    </message>
    <message>
        <source>Put long graphs into columns, as many in both</source>
        <translation>Poner los grafos largos en columnas, las mismas en ambos</translation>
    </message>
    <message>
        <source>&amp;Hide QUANTIZE and DEQUANTIZE</source>
        <translation>&amp;Ocultar QUANTIZE y DEQUANTIZE</translation>
    </message>
    <message>
        <source>Leave out the casts; what they join is joined</source>
        <translation>Omitir las conversiones; lo que unen queda unido</translation>
    </message>
    <message numerus="yes">
        <source>%n matched by hand.</source>
        <translation>
            <numerusform>%n emparejado a mano.</numerusform>
            <numerusform>%n emparejados a mano.</numerusform>
        </translation>
    </message>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
    <message>
        <source>&amp;Match with…</source>
        <translation>&amp;Emparejar con…</translation>
    </message>
    <message>
        <source>Say which operator of the other model belongs to the selected one</source>
        <translation>Indicar qué operador del otro modelo corresponde al seleccionado</translation>
    </message>
    <message>
        <source>&amp;Take the match back</source>
        <translation>&amp;Retirar la correspondencia</translation>
    </message>
    <message>
        <source>Find out again what belongs to the selected operator</source>
        <translation>Averiguar de nuevo qué corresponde al operador seleccionado</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Matches as before the last change</source>
        <translation>Correspondencias como antes del último cambio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose the operator of B that belongs to %1 of A.</source>
        <translation>Elija el operador de B que corresponde a %1 de A.</translation>
    </message>
    <message>
        <source>Choose the operator of A that belongs to %1 of B.</source>
        <translation>Elija el operador de A que corresponde a %1 de B.</translation>
    </message>
</context>
<context>
    <name>app::DropArea</name>
    <message>
        <source>Drop a .tflite model here</source>
        <translation>Suelte aquí un modelo .tflite</translation>
    </message>
    <message>
        <source>Drop a second one to compare them; drop a folder of images or a .npz file as data.</source>
        <translation>Suelte un segundo modelo para compararlos; suelte una carpeta de imágenes o un archivo .npz como datos.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>C &amp;array of the model, for microcontrollers</source>
        <translation>&amp;Matriz C del modelo, para microcontroladores</translation>
    </message>
    <message>
        <source>C functions that &amp;quantize inputs and dequantize outputs</source>
        <translation>Funciones C que &amp;cuantizan entradas y descuantizan salidas</translation>
    </message>
    <message>
        <source>&amp;Python program that does it with TFLiteConverter:</source>
        <translation>Programa &amp;Python que lo hace con TFLiteConverter:</translation>
    </message>
    <message>
        <source>Export for other programs</source>
        <translation>Exportar para otros programas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>Qué y dónde</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Carpeta:</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modelo:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>Choose a folder for the files</source>
        <translation>Elegir una carpeta para los archivos</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>What the Python program does</source>
        <translation>Qué hace el programa Python</translation>
    </message>
    <message>
        <source>as the last plan</source>
        <translation>como el último plan</translation>
    </message>
    <message>
        <source>No input and no output of this model is quantized.</source>
        <translation>Ninguna entrada ni salida de este modelo está cuantizada.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>Choose what to write.</source>
        <translation>Elija qué escribir.</translation>
    </message>
    <message>
        <source>The name in C and of the files: %1</source>
        <translation>El nombre en C y de los archivos: %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exist already.</source>
        <translation>
            <numerusform>%n archivo ya existe.</numerusform>
            <numerusform>%n archivos ya existen.</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>En %1: %2</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Reemplazar archivos</translation>
    </message>
    <message>
        <source>&amp;Golden vectors: inputs, and the outputs that belong to them</source>
        <translation>&amp;Vectores de referencia: entradas y las salidas que les corresponden</translation>
    </message>
    <message>
        <source>Golden inputs</source>
        <translation>Entradas de referencia</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>números aleatorios</translation>
    </message>
    <message>
        <source>a sample of the data</source>
        <translation>una muestra de los datos</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>S&amp;emilla:</translation>
    </message>
    <message>
        <source>Sampl&amp;e:</source>
        <translation>Mu&amp;estra:</translation>
    </message>
</context>
<context>
    <name>app::ExtremesPanel</name>
    <message>
        <source>farthest from zero</source>
        <translation>más lejos de cero</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>mayores</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>menores</translation>
    </message>
    <message>
        <source>nearest to zero</source>
        <translation>más cerca de cero</translation>
    </message>
    <message>
        <source>Extreme values</source>
        <translation>Valores extremos</translation>
    </message>
    <message>
        <source>Values:</source>
        <translation>Valores:</translation>
    </message>
    <message>
        <source>At most:</source>
        <translation>Como máximo:</translation>
    </message>
    <message>
        <source>Select a constant to see its values.</source>
        <translation>Selecciona una constante para ver sus valores.</translation>
    </message>
    <message>
        <source>Read values</source>
        <translation>Leer valores</translation>
    </message>
    <message>
        <source>There are no such values.</source>
        <translation>No hay tales valores.</translation>
    </message>
</context>
<context>
    <name>app::FilePage</name>
    <message>
        <source>Subgraphs</source>
        <translation>Subgrafos</translation>
    </message>
    <message>
        <source>The model has no subgraph.</source>
        <translation>El modelo no tiene subgrafos.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>The model names no inputs and outputs: it has no signature.</source>
        <translation>El modelo no nombra entradas ni salidas: no tiene firma.</translation>
    </message>
    <message>
        <source>Operator codes</source>
        <translation>Códigos de operador</translation>
    </message>
    <message>
        <source>The model has no operator.</source>
        <translation>El modelo no tiene ningún operador.</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Búferes</translation>
    </message>
    <message>
        <source>The model has no buffers.</source>
        <translation>El modelo no tiene búferes.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>The model has no metadata.</source>
        <translation>El modelo no tiene metadatos.</translation>
    </message>
    <message>
        <source>What the author says about the model</source>
        <translation>Lo que el autor dice del modelo</translation>
    </message>
    <message>
        <source>Read metadata</source>
        <translation>Leer los metadatos</translation>
    </message>
</context>
<context>
    <name>app::FindingsPanel</name>
    <message>
        <source>Looking at all samples…</source>
        <translation>Mirando todas las muestras…</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>Comprobar los datos</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) looked at</source>
        <translation>
            <numerusform>%n muestra mirada</numerusform>
            <numerusform>%n muestras miradas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing is odd about them.</source>
        <translation>%1: nada raro en ellas.</translation>
    </message>
    <message>
        <source>%1, %2:</source>
        <translation>%1, %2:</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n observación</numerusform>
            <numerusform>%n observaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>Qué es raro</translation>
    </message>
</context>
<context>
    <name>app::ForeignFile</name>
    <message>
        <source>%1 is for another runtime. A converter of yours can make a .tflite file of it.</source>
        <translation>%1 es para otro entorno de ejecución. Un conversor suyo puede hacer de él un archivo .tflite.</translation>
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
        <translation>&amp;Grupos</translation>
    </message>
    <message>
        <source>&amp;No groups</source>
        <translation>&amp;Sin grupos</translation>
    </message>
    <message>
        <source>Show every operator by itself</source>
        <translation>Mostrar cada operador por separado</translation>
    </message>
    <message>
        <source>By &amp;names</source>
        <translation>Por &amp;nombres</translation>
    </message>
    <message>
        <source>Boxes for what the names have before a slash</source>
        <translation>Cajas según lo que los nombres llevan antes de una barra</translation>
    </message>
    <message>
        <source>By &amp;structure</source>
        <translation>Por e&amp;structura</translation>
    </message>
    <message>
        <source>Boxes for what lies between the places where the graph is narrow</source>
        <translation>Cajas para lo que queda entre los lugares donde el grafo es estrecho</translation>
    </message>
    <message>
        <source>&amp;Open all</source>
        <translation>&amp;Abrir todos</translation>
    </message>
    <message>
        <source>Show what is in every group</source>
        <translation>Mostrar el contenido de cada grupo</translation>
    </message>
    <message>
        <source>&amp;Close all</source>
        <translation>&amp;Cerrar todos</translation>
    </message>
    <message>
        <source>Show only the outermost groups</source>
        <translation>Mostrar solo los grupos exteriores</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Disposición</translation>
    </message>
    <message>
        <source>Left to &amp;right</source>
        <translation>De izquierda a de&amp;recha</translation>
    </message>
    <message>
        <source>Let the graph run to the right and not downwards</source>
        <translation>Hacer que el grafo vaya hacia la derecha y no hacia abajo</translation>
    </message>
    <message>
        <source>Fold into &amp;columns</source>
        <translation>Plegar en &amp;columnas</translation>
    </message>
    <message>
        <source>Put a long graph into columns side by side</source>
        <translation>Poner un grafo largo en columnas contiguas</translation>
    </message>
    <message>
        <source>Show &amp;constants</source>
        <translation>Mostrar &amp;constantes</translation>
    </message>
    <message>
        <source>Show weights and other constants as nodes</source>
        <translation>Mostrar los pesos y otras constantes como nodos</translation>
    </message>
    <message>
        <source>&amp;Hide QUANTIZE and DEQUANTIZE</source>
        <translation>&amp;Ocultar QUANTIZE y DEQUANTIZE</translation>
    </message>
    <message>
        <source>Leave out the casts; what they join is joined</source>
        <translation>Omitir las conversiones; lo que unen queda unido</translation>
    </message>
    <message>
        <source>&amp;Wheel zooms</source>
        <translation>La &amp;rueda amplía</translation>
    </message>
    <message>
        <source>The wheel zooms; off: it moves the graph</source>
        <translation>La rueda amplía; desactivado: mueve el grafo</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Rótulos</translation>
    </message>
    <message>
        <source>What is written at the edges</source>
        <translation>Lo que se escribe en las aristas</translation>
    </message>
    <message>
        <source>Edges: &amp;shape</source>
        <translation>Aristas: &amp;forma</translation>
    </message>
    <message>
        <source>Edges: &amp;type</source>
        <translation>Aristas: &amp;tipo</translation>
    </message>
    <message>
        <source>Edges: &amp;bytes</source>
        <translation>Aristas: &amp;bytes</translation>
    </message>
    <message>
        <source>Edges: &amp;name</source>
        <translation>Aristas: &amp;nombre</translation>
    </message>
    <message>
        <source>Edges: n&amp;othing</source>
        <translation>Aristas: n&amp;ada</translation>
    </message>
    <message>
        <source>&amp;Thick where much flows</source>
        <translation>&amp;Gruesas donde fluye mucho</translation>
    </message>
    <message>
        <source>Draw edges thicker the more bytes their tensor has</source>
        <translation>Dibujar las aristas más gruesas cuantos más bytes tenga su tensor</translation>
    </message>
    <message>
        <source>&amp;Numbers in the nodes</source>
        <translation>&amp;Números en los nodos</translation>
    </message>
    <message>
        <source>Write the number that colours a node into it, in place of its detail</source>
        <translation>Escribir en el nodo el número que le da color, en lugar de su detalle</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>By &amp;precision</source>
        <translation>Por &amp;precisión</translation>
    </message>
    <message>
        <source>The type in which an operator computes</source>
        <translation>El tipo en el que calcula un operador</translation>
    </message>
    <message>
        <source>By &amp;operator</source>
        <translation>Por &amp;operador</translation>
    </message>
    <message>
        <source>One colour for each kind of operator</source>
        <translation>Un color para cada clase de operador</translation>
    </message>
    <message>
        <source>By &amp;size</source>
        <translation>Por &amp;tamaño</translation>
    </message>
    <message>
        <source>Bytes of the constants that an operator reads</source>
        <translation>Bytes de las constantes que lee un operador</translation>
    </message>
    <message>
        <source>By &amp;MACs</source>
        <translation>Por &amp;MAC</translation>
    </message>
    <message>
        <source>Multiply-accumulates of an operator</source>
        <translation>Multiplicaciones con acumulación de un operador</translation>
    </message>
    <message>
        <source>By &amp;error</source>
        <translation>Por &amp;error</translation>
    </message>
    <message>
        <source>The comparison&apos;s error</source>
        <translation>El error de la comparación</translation>
    </message>
    <message>
        <source>G&amp;o</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>To the graph that this one is a part of (Backspace)</source>
        <translation>Al grafo del que este forma parte (Retroceso)</translation>
    </message>
    <message>
        <source>To the &amp;selected</source>
        <translation>Al &amp;seleccionado</translation>
    </message>
    <message>
        <source>Put the selected node into the middle</source>
        <translation>Poner el nodo seleccionado en el centro</translation>
    </message>
    <message>
        <source>Boo&amp;kmarks</source>
        <translation>&amp;Marcadores</translation>
    </message>
    <message>
        <source>Bookmark &amp;%1</source>
        <translation>Marcador &amp;%1</translation>
    </message>
    <message>
        <source>Search in the graph (Ctrl+F)</source>
        <translation>Buscar en el grafo (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>Buscar en el grafo</translation>
    </message>
    <message>
        <source>By &amp;values</source>
        <translation>Por &amp;valores</translation>
    </message>
    <message>
        <source>Times that were measured, or numbers that were read from a file</source>
        <translation>Tiempos medidos, o números leídos de un archivo</translation>
    </message>
    <message>
        <source>Measure &amp;times</source>
        <translation>Medir &amp;tiempos</translation>
    </message>
    <message>
        <source>Run the model on made-up inputs and colour its operators by the time they take here</source>
        <translation>Ejecutar el modelo con entradas inventadas y colorear sus operadores según el tiempo que tardan aquí</translation>
    </message>
    <message>
        <source>Columns where the graph is &amp;long</source>
        <translation>Columnas donde el grafo es &amp;largo</translation>
    </message>
    <message>
        <source>Put a graph into columns side by side where it would be a thread and few edges run along it</source>
        <translation>Poner un grafo en columnas contiguas donde sería un hilo y pocas aristas lo recorren</translation>
    </message>
    <message>
        <source>&amp;One column</source>
        <translation>&amp;Una columna</translation>
    </message>
    <message>
        <source>Let the graph run on, however long it is</source>
        <translation>Dejar que el grafo siga, por largo que sea</translation>
    </message>
    <message>
        <source>What is written below an operator&apos;s name</source>
        <translation>Lo que se escribe debajo del nombre de un operador</translation>
    </message>
    <message>
        <source>Nodes: what tells &amp;most</source>
        <translation>Nodos: lo &amp;más revelador</translation>
    </message>
    <message>
        <source>Nodes: shape of the &amp;result</source>
        <translation>Nodos: forma del &amp;resultado</translation>
    </message>
    <message>
        <source>Nodes: n&amp;ame of the result</source>
        <translation>Nodos: nombre del resul&amp;tado</translation>
    </message>
    <message>
        <source>Nodes: n&amp;umber</source>
        <translation>Nodos: nú&amp;mero</translation>
    </message>
    <message>
        <source>Nodes: all attribut&amp;es</source>
        <translation>Nodos: todos los atri&amp;butos</translation>
    </message>
    <message>
        <source>Nodes: in&amp;puts and outputs</source>
        <translation>Nodos: &amp;entradas y salidas</translation>
    </message>
    <message>
        <source>Edges: &amp;quantization</source>
        <translation>Aristas: &amp;cuantización</translation>
    </message>
    <message>
        <source>&amp;Read values or edges…</source>
        <translation>&amp;Leer valores o aristas…</translation>
    </message>
    <message>
        <source>Read numbers of operators or edges between them: node data and edge overlays of Model Explorer, attachments of Netron</source>
        <translation>Lee números de operadores o aristas entre ellos: datos de nodos y aristas de Model Explorer, adjuntos de Netron</translation>
    </message>
    <message>
        <source>Forget the file&apos;s e&amp;dges</source>
        <translation>Olvidar las a&amp;ristas del archivo</translation>
    </message>
    <message>
        <source>Take away the edges that were read from a file</source>
        <translation>Quita las aristas leídas de un archivo</translation>
    </message>
    <message>
        <source>Errors from 60 to &amp;0 dB</source>
        <translation>Errores de 60 a &amp;0 dB</translation>
    </message>
    <message>
        <source>The same colours for the same error in every comparison; off: from the best to the worst of this one</source>
        <translation>Los mismos colores para el mismo error en todas las comparaciones; desactivado: del mejor al peor de esta</translation>
    </message>
    <message>
        <source>St&amp;yle rules</source>
        <translation>Reglas de est&amp;ilo</translation>
    </message>
    <message>
        <source>Give operators that a search finds a colour: by operator, type, size, error, time or expression</source>
        <translation>Dar un color a los operadores que encuentra una búsqueda: por operador, tipo, tamaño, error, tiempo o expresión</translation>
    </message>
    <message>
        <source>&amp;Forget the rules</source>
        <translation>&amp;Olvidar las reglas</translation>
    </message>
    <message>
        <source>Take all style rules away</source>
        <translation>Quitar todas las reglas de estilo</translation>
    </message>
    <message>
        <source>Values that colour the graph</source>
        <translation>Valores que colorean el grafo</translation>
    </message>
    <message>
        <source>Which of the values that were read or measured colour the graph</source>
        <translation>Cuáles de los valores leídos o medidos colorean el grafo</translation>
    </message>
</context>
<context>
    <name>app::GraphPage</name>
    <message>
        <source>Lay out the graph</source>
        <translation>Disponer el grafo</translation>
    </message>
    <message>
        <source>Gra&amp;ph</source>
        <translation>Gra&amp;fo</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n operador</numerusform>
            <numerusform>%n operadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>Subgrafo %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message numerus="yes">
        <source>Arranging %n operator(s); the graph&apos;s blocks are shown meanwhile.</source>
        <translation>
            <numerusform>Disponiendo %n operador; mientras tanto se muestran los bloques del grafo.</numerusform>
            <numerusform>Disponiendo %n operadores; mientras tanto se muestran los bloques del grafo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Disponer</translation>
    </message>
    <message>
        <source>The graph was not arranged to the end.</source>
        <translation>El grafo no se dispuso hasta el final.</translation>
    </message>
    <message>
        <source>%1 runs several subgraphs. Show which one?</source>
        <translation>%1 ejecuta varios subgrafos. ¿Cuál mostrar?</translation>
    </message>
    <message>
        <source>Prepare the search</source>
        <translation>Preparar la búsqueda</translation>
    </message>
    <message>
        <source>%1 has no values for operators of this graph.</source>
        <translation>%1 no tiene valores para operadores de este grafo.</translation>
    </message>
    <message>
        <source>Measure the operators</source>
        <translation>Medir los operadores</translation>
    </message>
    <message>
        <source>Time, ms</source>
        <translation>Tiempo, ms</translation>
    </message>
    <message>
        <source>Values of operators, or edges</source>
        <translation>Valores de operadores, o aristas</translation>
    </message>
    <message>
        <source>Node data and edges (*.json)</source>
        <translation>Datos de nodos y aristas (*.json)</translation>
    </message>
    <message>
        <source>%1 has no edges between operators of this graph.</source>
        <translation>%1 no tiene aristas entre operadores de este grafo.</translation>
    </message>
    <message>
        <source>Load style rules</source>
        <translation>Cargar reglas de estilo</translation>
    </message>
    <message>
        <source>Style rules (*.json)</source>
        <translation>Reglas de estilo (*.json)</translation>
    </message>
    <message>
        <source>Save style rules</source>
        <translation>Guardar reglas de estilo</translation>
    </message>
</context>
<context>
    <name>app::GraphSearchBar</name>
    <message>
        <source>Name, operator, type or shape</source>
        <translation>Nombre, operador, tipo o forma</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>Buscar en el grafo</translation>
    </message>
    <message>
        <source>Colour these</source>
        <translation>Colorear estos</translation>
    </message>
    <message>
        <source>Give the operators that are found a colour of their own, with an entry in the legend</source>
        <translation>Dar a los operadores encontrados un color propio, con una entrada en la leyenda</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>Lo que encontró la búsqueda</translation>
    </message>
    <message>
        <source>No regular expression: %1</source>
        <translation>No es una expresión regular: %1</translation>
    </message>
    <message numerus="yes">
        <source>the first %n</source>
        <translation>
            <numerusform>el primero</numerusform>
            <numerusform>los primeros %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Words must all be met; &quot;in quotes&quot; exactly; regular expressions as in conv.*relu; op:, name:, type:, shape:, macs&gt;1e6, bytes&gt;4096, sqnr&lt;30, value&gt;2 look at one thing; in:operators, in:tensors and in:constants leave out the others.</source>
        <translation>Deben cumplirse todas las palabras; &quot;entre comillas&quot;, exactas; expresiones regulares como conv.*relu; op:, name:, type:, shape:, macs&gt;1e6, bytes&gt;4096, sqnr&lt;30, value&gt;2 miran una sola cosa; in:operators, in:tensors e in:constants dejan fuera lo demás.</translation>
    </message>
    <message numerus="yes">
        <source>%n so far</source>
        <translation>
            <numerusform>%n hasta ahora</numerusform>
            <numerusform>%n hasta ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Job</name>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>what is done: done of total</comment>
        <translation>%1: %2 de %3</translation>
    </message>
</context>
<context>
    <name>app::JobRow</name>
    <message>
        <source>Cancel this job</source>
        <translation>Cancelar esta tarea</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancelar %1</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>Terminado en %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
</context>
<context>
    <name>app::JobStatus</name>
    <message>
        <source>Cancel this job</source>
        <translation>Cancelar esta tarea</translation>
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
        <translation>Aquí se ve el progreso de los trabajos largos (calibración, conversión, comparación).</translation>
    </message>
</context>
<context>
    <name>app::LayersPanel</name>
    <message>
        <source>No layer of A has a partner in B.</source>
        <translation>Ninguna capa de A tiene pareja en B.</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>Error máximo</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Error absoluto medio</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>&amp;Measure:</source>
        <translation>&amp;Medida:</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Exportar tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
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
        <translation>Abrir un modelo</translation>
    </message>
    <message>
        <source>Open a second model</source>
        <translation>Abrir un segundo modelo</translation>
    </message>
    <message>
        <source>%1 holds data. Open a model first, then drop the data again.</source>
        <translation>%1 contiene datos. Abra primero un modelo y vuelva a soltar los datos.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Number of a tensor or an operator, such as T#12 or Op#7:</source>
        <translation>Número de un tensor o de un operador, por ejemplo T#12 u Op#7:</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>“%1” names no tensor and no operator. Write T#12 or Op#7.</source>
        <translation>“%1” no nombra ningún tensor ni operador. Escriba T#12 u Op#7.</translation>
    </message>
    <message>
        <source>This subgraph has no %1.</source>
        <translation>Este subgrafo no tiene %1.</translation>
    </message>
    <message>
        <source>Quantize…</source>
        <translation>Cuantizar…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n sample(s).</source>
        <translation>
            <numerusform>%1: %n muestra.</numerusform>
            <numerusform>%1: %n muestras.</numerusform>
        </translation>
    </message>
    <message>
        <source>About Halfstep</source>
        <translation>Acerca de Halfstep</translation>
    </message>
    <message>
        <source>Halfstep %1</source>
        <translation>Halfstep %1</translation>
    </message>
    <message>
        <source>Looks at, runs, quantizes and compares TensorFlow Lite models.

The window is under the GNU General Public License 3 or later, the engine under the Apache License 2.0. The program opens no network connection.</source>
        <translation>Examina, ejecuta, cuantiza y compara modelos de TensorFlow Lite.

La ventana está bajo la Licencia Pública General de GNU (GPL) 3 o posterior; el motor, bajo la licencia Apache 2.0. El programa no abre ninguna conexión de red.</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>Archivos &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Pa&amp;neles</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Te&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Barra de herramientas principal</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>the sample is not installed</source>
        <translation>el modelo de ejemplo no está instalado</translation>
    </message>
    <message>
        <source>As the desk&amp;top</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>%1 se volvió a leer</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>Convertir…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: what can be done with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1: %2</source>
        <translation>
            <numerusform>%n archivo escrito en %1: %2</numerusform>
            <numerusform>%n archivos escritos en %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is open beside %2. Compare the two?</source>
        <translation>%1 está abierto junto a %2. ¿Comparar los dos?</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Not opened: %1. %2</source>
        <comment>names, why not the first</comment>
        <translation>Sin abrir: %1. %2</translation>
    </message>
    <message>
        <source>%1 holds numbers of operators. Open their model first, then drop the file again.</source>
        <translation>%1 contiene números de operadores. Abra primero su modelo y vuelva a soltar el archivo.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>Restore %1 to float</source>
        <translation>Restaurar %1 a float</translation>
    </message>
    <message>
        <source>Open the others</source>
        <translation>Abrir los demás</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n models; this is the first. File, Models in the same file lists them.</source>
        <translation>
            <numerusform>%1 contiene %n modelo; este es el primero. Archivo, Modelos en el mismo archivo los enumera.</numerusform>
            <numerusform>%1 contiene %n modelos; este es el primero. Archivo, Modelos en el mismo archivo los enumera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>%1 is written (%2) and open as B. It lies in %3.</source>
        <comment>file, size, folder</comment>
        <translation>%1 está escrito (%2) y abierto como B. Está en %3.</translation>
    </message>
    <message>
        <source>Run %1 over samples</source>
        <translation>Ejecutar %1 sobre muestras</translation>
    </message>
    <message>
        <source>The model runs once for each sample. Then the plots show the values of every activation, and the inspector their range. Nothing is written to disk.</source>
        <translation>El modelo se ejecuta una vez por cada muestra. Después los gráficos muestran los valores de cada activación, y el inspector su rango. No se escribe nada en el disco.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message numerus="yes">
        <source>Run over %n sample(s): the plots show the activation of what is selected.</source>
        <translation>
            <numerusform>Ejecutado sobre %n muestra: los gráficos muestran la activación de lo seleccionado.</numerusform>
            <numerusform>Ejecutado sobre %n muestras: los gráficos muestran la activación de lo seleccionado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MeasuredValues</name>
    <message>
        <source>Read values</source>
        <translation>Leer valores</translation>
    </message>
</context>
<context>
    <name>app::MemoryPage</name>
    <message>
        <source>Rules of the memory plan</source>
        <translation>Reglas del plan de memoria</translation>
    </message>
    <message>
        <source>As TensorFlow Lite plans</source>
        <translation>Como planifica TensorFlow Lite</translation>
    </message>
    <message>
        <source>As LiteRT for Microcontrollers plans</source>
        <translation>Como planifica LiteRT for Microcontrollers</translation>
    </message>
    <message>
        <source>Best fit at multiples of 64 bytes; results in place of operands where the operator allows it</source>
        <translation>Mejor ajuste en múltiplos de 64 bytes; resultados en el lugar de los operandos donde el operador lo permite</translation>
    </message>
    <message>
        <source>First fit at multiples of 16 bytes, nothing in place</source>
        <translation>Primer ajuste en múltiplos de 16 bytes, nada en el mismo lugar</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>This subgraph keeps nothing in the arena.</source>
        <translation>Este subgrafo no guarda nada en la arena.</translation>
    </message>
    <message>
        <source>Plan the memory</source>
        <translation>Planificar la memoria</translation>
    </message>
    <message>
        <source>Open a model to see who holds its memory, and when.</source>
        <translation>Abra un modelo para ver quién ocupa su memoria, y cuándo.</translation>
    </message>
    <message>
        <source>The sizes of this model&apos;s tensors do not fit into memory.</source>
        <translation>Los tamaños de los tensores de este modelo no caben en la memoria.</translation>
    </message>
    <message>
        <source>Arena %1</source>
        <translation>Arena %1</translation>
    </message>
    <message numerus="yes">
        <source>at the peak %1 in %n tensor(s)</source>
        <translation>
            <numerusform>en el pico %1 en %n tensor</numerusform>
            <numerusform>en el pico %1 en %n tensores</numerusform>
        </translation>
    </message>
    <message>
        <source>gaps %1</source>
        <translation>huecos %1</translation>
    </message>
    <message>
        <source>in place %1</source>
        <translation>en el mismo lugar %1</translation>
    </message>
    <message>
        <source>without what kernels need beside</source>
        <translation>sin lo que los kernels necesitan además</translation>
    </message>
</context>
<context>
    <name>app::MetadataNotes</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Description:</source>
        <translation>Descripción:</translation>
    </message>
    <message>
        <source>Version:</source>
        <translation>Versión:</translation>
    </message>
    <message>
        <source>Author:</source>
        <translation>Autor:</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>Licencia:</translation>
    </message>
    <message>
        <source>Least metadata parser:</source>
        <translation>Analizador de metadatos mínimo:</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Entrada %1</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>Salida %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>input or output: its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Content:</source>
        <translation>Contenido:</translation>
    </message>
    <message>
        <source>Normalization, mean:</source>
        <translation>Normalización, media:</translation>
    </message>
    <message>
        <source>Normalization, deviation:</source>
        <translation>Normalización, desviación:</translation>
    </message>
    <message>
        <source>Least values:</source>
        <translation>Valores mínimos:</translation>
    </message>
    <message>
        <source>Largest values:</source>
        <translation>Valores máximos:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Archivo:</translation>
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
        <translation>No está en el archivo.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>y %n línea más</numerusform>
            <numerusform>y %n líneas más</numerusform>
        </translation>
    </message>
    <message>
        <source>not mentioned</source>
        <translation>sin mencionar</translation>
    </message>
</context>
<context>
    <name>app::MethodPage</name>
    <message>
        <source>The published guide for post-training quantization, question by question.</source>
        <translation>La guía publicada para la cuantización posterior al entrenamiento, pregunta a pregunta.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>This model is quantized already. Its integers are taken back to the real values that they stand for, and these are quantized anew. What rounding has lost stays lost: the float model, where there is one, gives a better result.</source>
        <translation>Este modelo ya está cuantizado. Sus enteros se devuelven a los valores reales que representan, y estos se cuantizan de nuevo. Lo que perdió el redondeo sigue perdido: el modelo float, si existe, da mejor resultado.</translation>
    </message>
    <message>
        <source>Choose a method to go on.</source>
        <translation>Elija un método para continuar.</translation>
    </message>
</context>
<context>
    <name>app::ModelReport</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Table of the tensors (*.csv)</source>
        <translation>Tabla de los tensores (*.csv)</translation>
    </message>
    <message>
        <source>Text of TensorFlow&apos;s Model Analyzer (*.analyzer.txt)</source>
        <translation>Texto del Model Analyzer de TensorFlow (*.analyzer.txt)</translation>
    </message>
    <message>
        <source>Costs for Model Explorer (*.nodedata.json)</source>
        <translation>Costes para Model Explorer (*.nodedata.json)</translation>
    </message>
    <message>
        <source>Costs for Netron (*.netron.json)</source>
        <translation>Costes para Netron (*.netron.json)</translation>
    </message>
</context>
<context>
    <name>app::ModelsPanel</name>
    <message>
        <source>Open a second model</source>
        <translation>Abrir un segundo modelo</translation>
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
%2 bytes</translation>
    </message>
    <message>
        <source>Open models</source>
        <translation>Modelos abiertos</translation>
    </message>
    <message>
        <source>B: open a model to compare…</source>
        <translation>B: abrir un modelo para comparar…</translation>
    </message>
    <message>
        <source>Use as &amp;A</source>
        <translation>Usar como &amp;A</translation>
    </message>
    <message>
        <source>Use as &amp;B</source>
        <translation>Usar como &amp;B</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Close the &amp;others</source>
        <translation>Cerrar los &amp;otros</translation>
    </message>
</context>
<context>
    <name>app::NumberField</name>
    <message>
        <source>A number or a fraction such as 1/255</source>
        <translation>Un número o una fracción como 1/255</translation>
    </message>
</context>
<context>
    <name>app::Operations</name>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Abrir datos</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>Comparar %1 con %2</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Draw a thumbnail</source>
        <translation>Dibujar la miniatura</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Exportar la tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Open %n models</source>
        <translation>
            <numerusform>Abrir %n modelo</numerusform>
            <numerusform>Abrir %n modelos</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for problems in %1</source>
        <translation>Buscar problemas en %1</translation>
    </message>
    <message>
        <source>Run %1 over samples</source>
        <translation>Ejecutar %1 sobre muestras</translation>
    </message>
</context>
<context>
    <name>app::OptionsForm</name>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>One for each &amp;channel (more exact)</source>
        <translation>Una por ca&amp;nal (más exacto)</translation>
    </message>
    <message>
        <source>One for the whole &amp;tensor (older accelerators)</source>
        <translation>Una para to&amp;do el tensor (aceleradores antiguos)</translation>
    </message>
    <message>
        <source>&amp;Keep operators without an integer form in float</source>
        <translation>&amp;Dejar en coma flotante los operadores sin forma entera</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>int4, half as large and coarser</source>
        <translation>int4, la mitad de grande y más basto</translation>
    </message>
    <message>
        <source>None: the same range on both sides of 0</source>
        <translation>Ninguno: el mismo rango a ambos lados de 0</translation>
    </message>
    <message>
        <source>With zero points, so that no code is wasted</source>
        <translation>Con puntos cero, para no desperdiciar ningún código</translation>
    </message>
    <message>
        <source>Smaller constants stay float: quantizing them gains nothing.</source>
        <translation>Las constantes más pequeñas quedan en coma flotante: cuantizarlas no aporta nada.</translation>
    </message>
    <message>
        <source>Scales of weights:</source>
        <translation>Escalas de los pesos:</translation>
    </message>
    <message>
        <source>&amp;Weights:</source>
        <translation>&amp;Pesos:</translation>
    </message>
    <message>
        <source>&amp;Zero points:</source>
        <translation>Puntos &amp;cero:</translation>
    </message>
    <message>
        <source>&amp;Least elements:</source>
        <translation>Mínimo de e&amp;lementos:</translation>
    </message>
    <message>
        <source>Otherwise one such operator stops the conversion.</source>
        <translation>De lo contrario, un solo operador así detiene la conversión.</translation>
    </message>
    <message>
        <source>64 bits, as the converter writes them</source>
        <translation>64 bits, como los escribe el conversor</translation>
    </message>
    <message>
        <source>32 bits, for runtimes that want them</source>
        <translation>32 bits, para entornos que los piden</translation>
    </message>
    <message>
        <source>&amp;Inputs and outputs:</source>
        <translation>Entradas &amp;y salidas:</translation>
    </message>
    <message>
        <source>&amp;Operators:</source>
        <translation>&amp;Operadores:</translation>
    </message>
    <message>
        <source>Bia&amp;ses:</source>
        <translation>&amp;Sesgos:</translation>
    </message>
    <message>
        <source>Scales for each channel</source>
        <translation>Escalas por canal</translation>
    </message>
    <message>
        <source>Scales for each tensor</source>
        <translation>Escalas por tensor</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Zero points</source>
        <translation>Puntos cero</translation>
    </message>
    <message>
        <source>Least elements</source>
        <translation>Mínimo de elementos</translation>
    </message>
    <message>
        <source>Inputs and outputs</source>
        <translation>Entradas y salidas</translation>
    </message>
    <message>
        <source>Operators in float</source>
        <translation>Operadores en coma flotante</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Sesgos</translation>
    </message>
    <message>
        <source>For weights alone and dynamic range. Smaller constants stay float: quantizing them gains nothing.</source>
        <translation>Para solo pesos y rango dinámico. Las constantes menores quedan en float: cuantizarlas no aporta nada.</translation>
    </message>
    <message>
        <source>None: a scale for each channel or tensor</source>
        <translation>Ninguno: una escala por canal o tensor</translation>
    </message>
    <message>
        <source>A scale for every %1 weights of a row</source>
        <translation>Una escala para cada %1 pesos de una fila</translation>
    </message>
    <message>
        <source>For FULLY_CONNECTED and EMBEDDING_LOOKUP in recent runtimes; others keep the scales above.</source>
        <translation>Para FULLY_CONNECTED y EMBEDDING_LOOKUP en entornos recientes; los demás conservan las escalas de arriba.</translation>
    </message>
    <message>
        <source>Bl&amp;ocks:</source>
        <translation>Bl&amp;oques:</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloques</translation>
    </message>
    <message>
        <source>&amp;Use integer kernels that TFLiteConverter leaves unused</source>
        <translation>&amp;Usar kernels enteros que TFLiteConverter deja sin usar</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Ranges:</source>
        <translation>&amp;Rangos:</translation>
    </message>
    <message>
        <source>&amp;Values inside:</source>
        <translation>&amp;Valores dentro:</translation>
    </message>
    <message>
        <source>More operators compute in integers, with fewer casts. The runtime has had these kernels for long; TFLiteConverter&apos;s files do not ask for them.</source>
        <translation>Más operadores calculan con enteros, con menos conversiones. El entorno de ejecución tiene estos kernels desde hace tiempo; los archivos de TFLiteConverter no los piden.</translation>
    </message>
    <message>
        <source>as TFLiteConverter</source>
        <translation>como TFLiteConverter</translation>
    </message>
    <message>
        <source>as litert-quantizer</source>
        <translation>como litert-quantizer</translation>
    </message>
    <message>
        <source>Whose rounding, scales and choice of operators the new file follows.</source>
        <translation>De quién sigue el nuevo archivo el redondeo, las escalas y la elección de operadores.</translation>
    </message>
    <message>
        <source>Integer kernels:</source>
        <translation>Kernels enteros:</translation>
    </message>
    <message>
        <source>&amp;Arithmetic:</source>
        <translation>&amp;Aritmética:</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Rangos</translation>
    </message>
    <message>
        <source>Values inside</source>
        <translation>Valores dentro</translation>
    </message>
    <message>
        <source>Integer kernels</source>
        <translation>Kernels enteros</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Aritmética</translation>
    </message>
    <message>
        <source>A QUANTIZE at the beginning and a DEQUANTIZE at the end then convert them: the model is not free of float, and its target has to have both.</source>
        <translation>Un QUANTIZE al principio y un DEQUANTIZE al final las convierten entonces: el modelo no está libre de float, y su destino debe tener ambos.</translation>
    </message>
</context>
<context>
    <name>app::OutlinePanel</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter of the outline</source>
        <translation>Filtro del esquema</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
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
        <translation>Operadores</translation>
    </message>
    <message>
        <source>%1 of %2 change</source>
        <translation>%1 de %2 cambian</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Tamaño del archivo</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 of before; exact</source>
        <translation>%1 del anterior; exacto</translation>
    </message>
    <message>
        <source>%1 → %2 bytes</source>
        <translation>%1 → %2 bytes</translation>
    </message>
    <message>
        <source>Inserted casts</source>
        <translation>Conversiones de tipo insertadas</translation>
    </message>
    <message>
        <source>%1 QUANTIZE, %2 DEQUANTIZE</source>
        <translation>%1 QUANTIZE, %2 DEQUANTIZE</translation>
    </message>
    <message>
        <source>Operators between float and integer parts; few is good.</source>
        <translation>Operadores entre las partes en coma flotante y las enteras; conviene que sean pocos.</translation>
    </message>
    <message>
        <source>Nothing is written</source>
        <translation>No se escribe nada</translation>
    </message>
    <message>
        <source>%1 with float where needed</source>
        <translation>%1 con float donde haga falta</translation>
    </message>
    <message>
        <source>This method writes a file only if every operator computes in integers.</source>
        <translation>Este método solo escribe un archivo si todos los operadores calculan con enteros.</translation>
    </message>
    <message>
        <source>How many operators compute in which precision in the new model, and how many in another one than now.</source>
        <translation>Cuántos operadores calculan en qué precisión en el nuevo modelo, y cuántos en otra que ahora.</translation>
    </message>
</context>
<context>
    <name>app::PlanPage</name>
    <message>
        <source>Cancel calibration</source>
        <translation>Cancelar calibración</translation>
    </message>
    <message>
        <source>Calibrate again</source>
        <translation>Calibrar de nuevo</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planificando</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>Calibrando</translation>
    </message>
    <message>
        <source>Nothing to quantize: the new file would compute as this one does.</source>
        <translation>Nada que cuantizar: el archivo nuevo calcularía igual que este.</translation>
    </message>
    <message>
        <source>The ranges come from random data: right for size and speed, not for accuracy.</source>
        <translation>Los rangos proceden de datos aleatorios: sirven para el tamaño y la velocidad, no para la exactitud.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing will be written: %n operator(s) have no integer form. The table says which and what can be done; or go back and allow float where needed.</source>
        <translation>
            <numerusform>No se escribirá nada: %n operador no tiene forma entera. La tabla dice cuál y qué se puede hacer; o vuelva atrás y permita la coma flotante donde haga falta.</numerusform>
            <numerusform>No se escribirá nada: %n operadores no tienen forma entera. La tabla dice cuáles y qué se puede hacer; o vuelva atrás y permita la coma flotante donde haga falta.</numerusform>
        </translation>
    </message>
    <message>
        <source>The calibration was cancelled.</source>
        <translation>La calibración se canceló.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Precision of selected operators</source>
        <translation>Precisión de los operadores elegidos</translation>
    </message>
    <message>
        <source>Gives the selected operators another precision; the plan is made anew. Can be undone.</source>
        <translation>Da otra precisión a los operadores elegidos; el plan se rehace. Se puede deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>Change precision of %n operator(s)</source>
        <translation>
            <numerusform>Cambiar la precisión de %n operador</numerusform>
            <numerusform>Cambiar la precisión de %n operadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan with these samples</source>
        <translation>Planificar con estas muestras</translation>
    </message>
    <message>
        <source>Save them…</source>
        <translation>Guardarlas…</translation>
    </message>
    <message>
        <source>Continue calibrating</source>
        <translation>Seguir calibrando</translation>
    </message>
    <message>
        <source>Nothing changes yet. Select operators in the table and choose their precision below it, or go back and add a rule.</source>
        <translation>Aún no cambia nada. Seleccione operadores en la tabla y elija su precisión debajo, o vuelva y añada una regla.</translation>
    </message>
    <message>
        <source>What was seen is kept: %1.</source>
        <translation>Lo visto se conserva: %1.</translation>
    </message>
    <message>
        <source>%1 is written. As data it can be gone on with later.</source>
        <translation>%1 está escrito. Elegido como datos se puede continuar más tarde.</translation>
    </message>
    <message>
        <source>The ranges are being measured.</source>
        <translation>Se están midiendo los rangos.</translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>Se está haciendo el plan.</translation>
    </message>
    <message>
        <source>Operators without an integer form stand in the way: go back and allow float.</source>
        <translation>Hay operadores sin forma entera que lo impiden: vuelva atrás y permita float.</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Todavía no hay plan.</translation>
    </message>
    <message>
        <source>Fix the shapes</source>
        <translation>Fijar las formas</translation>
    </message>
    <message>
        <source>The batch or another dimension of the inputs is open. The Edge TPU and TensorFlow Lite Micro need fixed shapes.</source>
        <translation>El lote u otra dimensión de las entradas está abierta. La Edge TPU y TensorFlow Lite Micro necesitan formas fijas.</translation>
    </message>
</context>
<context>
    <name>app::PlotExport</name>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Imágenes (*.png *.svg *.pdf)</translation>
    </message>
</context>
<context>
    <name>app::PlotsPanel</name>
    <message>
        <source>Select an operator or a constant to see its values.</source>
        <translation>Seleccione un operador o una constante para ver sus valores.</translation>
    </message>
    <message>
        <source>Select an operator or a tensor. Its values show here once the model ran over samples (Model menu).</source>
        <translation>Seleccione un operador o un tensor. Sus valores aparecen aquí después de ejecutar el modelo sobre muestras (menú Modelo).</translation>
    </message>
    <message>
        <source>Scales and zero points</source>
        <translation>Escalas y puntos cero</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activación</translation>
    </message>
    <message>
        <source>Scales of %1</source>
        <translation>Escalas de %1</translation>
    </message>
    <message>
        <source>No constant belongs to the selection.</source>
        <translation>Ninguna constante corresponde a la selección.</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Valores de %1</translation>
    </message>
    <message>
        <source>Read weights</source>
        <translation>Leer pesos</translation>
    </message>
    <message>
        <source>The selection is a constant: it has no activation.</source>
        <translation>La selección es una constante: no tiene activación.</translation>
    </message>
    <message>
        <source>Activation of %1</source>
        <translation>Activación de %1</translation>
    </message>
    <message>
        <source>The run over samples saw no values of this tensor.</source>
        <translation>La ejecución sobre muestras no vio ningún valor de este tensor.</translation>
    </message>
    <message>
        <source>Not run yet. Run over samples… (Model menu) shows here what the tensor holds on your data.</source>
        <translation>Aún no se ha ejecutado. Ejecutar sobre muestras… (menú Modelo) muestra aquí qué contiene el tensor con sus datos.</translation>
    </message>
</context>
<context>
    <name>app::PrecisionMenu</name>
    <message>
        <source>As the method says</source>
        <translation>Como dice el método</translation>
    </message>
</context>
<context>
    <name>app::PreparationForm</name>
    <message>
        <source>Stretch, bilinear</source>
        <translation>Estirar, bilineal</translation>
    </message>
    <message>
        <source>Stretch, nearest pixel</source>
        <translation>Estirar, píxel más cercano</translation>
    </message>
    <message>
        <source>Letterbox (keep the shape, black borders)</source>
        <translation>Encajar (mantener la forma, bordes negros)</translation>
    </message>
    <message>
        <source>Cut out the centre</source>
        <translation>Recortar el centro</translation>
    </message>
    <message>
        <source>Red, green, blue</source>
        <translation>Rojo, verde, azul</translation>
    </message>
    <message>
        <source>Blue, green, red</source>
        <translation>Azul, verde, rojo</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Scale of pixels</source>
        <translation>Escala de los píxeles</translation>
    </message>
    <message>
        <source>Offset of pixels</source>
        <translation>Desplazamiento de los píxeles</translation>
    </message>
    <message>
        <source>&amp;Resize:</source>
        <translation>A&amp;justar tamaño:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Color:</translation>
    </message>
    <message>
        <source>pixel ×</source>
        <translation>píxel ×</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Valor:</translation>
    </message>
    <message>
        <source>Write a number, or a fraction such as 1/255.</source>
        <translation>Escriba un número o una fracción como 1/255.</translation>
    </message>
    <message>
        <source>0, or one number for each channel: 123.7, 116.3, 103.5</source>
        <translation>0, o un número por canal: 123.7, 116.3, 103.5</translation>
    </message>
    <message>
        <source>1, or one number for each channel: 58.4, 57.1, 57.4</source>
        <translation>1, o un número por canal: 58.4, 57.1, 57.4</translation>
    </message>
    <message>
        <source>&amp;Mean:</source>
        <translation>&amp;Media:</translation>
    </message>
    <message>
        <source>&amp;Deviation:</source>
        <translation>&amp;Desviación:</translation>
    </message>
    <message>
        <source>Write one number, or one for each channel with commas between; a deviation is not 0.</source>
        <translation>Escriba un número, o uno por canal separados por comas; una desviación no es 0.</translation>
    </message>
</context>
<context>
    <name>app::ProblemsPanel</name>
    <message>
        <source>Nothing to remark about this model.</source>
        <translation>Nada que señalar sobre este modelo.</translation>
    </message>
    <message>
        <source>&amp;Mute this rule for this file</source>
        <translation>&amp;Silenciar esta regla para este archivo</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>What the remark means</source>
        <translation>Qué significa la observación</translation>
    </message>
    <message>
        <source>Choose a row to read why it matters and what can be done.</source>
        <translation>Elija una fila para leer por qué importa y qué se puede hacer.</translation>
    </message>
    <message>
        <source>Which remarks are shown</source>
        <translation>Qué observaciones se muestran</translation>
    </message>
    <message>
        <source>All remarks</source>
        <translation>Todas las observaciones</translation>
    </message>
    <message>
        <source>Warnings and problems</source>
        <translation>Advertencias y problemas</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Solo problemas</translation>
    </message>
    <message>
        <source>Mute the rule of the current row for this file, or hear of a muted one again</source>
        <translation>Silenciar la regla de la fila actual para este archivo, o volver a mostrar una silenciada</translation>
    </message>
    <message>
        <source>Show again: %1</source>
        <translation>Mostrar de nuevo: %1</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n silenciada</numerusform>
            <numerusform>%n silenciadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the model shall run</source>
        <translation>Dónde debe ejecutarse el modelo</translation>
    </message>
    <message>
        <source>Where the model shall run: what this target has no kernel for is a problem</source>
        <translation>Dónde debe ejecutarse el modelo: lo que no tiene núcleo en ese destino es un problema</translation>
    </message>
    <message>
        <source>Any target</source>
        <translation>Cualquier destino</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU delegate</source>
        <translation>Delegado de GPU</translation>
    </message>
    <message>
        <source>Edge TPU</source>
        <translation>Edge TPU</translation>
    </message>
    <message>
        <source>Microcontrollers</source>
        <translation>Microcontroladores</translation>
    </message>
</context>
<context>
    <name>app::QuantizeDialog</name>
    <message>
        <source>Quantize %1</source>
        <translation>Cuantizar %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number of a step, its name</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Atrá&amp;s</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Si&amp;guiente</translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation>Reemplazar archivo</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Convertir</translation>
    </message>
    <message>
        <source>Leave without what the calibration has seen?</source>
        <translation>¿Salir sin lo que la calibración ha visto?</translation>
    </message>
    <message>
        <source>%1. The page of the plan can save them, use them or go on.</source>
        <translation>%1. La página del plan puede guardarlas, usarlas o continuar.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>app::QuantizeStages</name>
    <message>
        <source>Calibrate %1</source>
        <translation>Calibrar %1</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Planificar %1</translation>
    </message>
    <message>
        <source>Convert %1</source>
        <translation>Convertir %1</translation>
    </message>
</context>
<context>
    <name>app::RulesForm</name>
    <message>
        <source>Add &amp;rule</source>
        <translation>Añadir &amp;regla</translation>
    </message>
    <message>
        <source>Operators that no rule names stay float. Of two rules for an operator the lower one wins. The plan lets you change single operators.</source>
        <translation>Los operadores que ninguna regla nombra quedan en float. De dos reglas para un operador gana la de abajo. En el plan se pueden cambiar operadores sueltos.</translation>
    </message>
    <message>
        <source>Type of the operators</source>
        <translation>Tipo de los operadores</translation>
    </message>
    <message>
        <source>Every operator</source>
        <translation>Todos los operadores</translation>
    </message>
    <message>
        <source>Name of a result</source>
        <translation>Nombre de un resultado</translation>
    </message>
    <message>
        <source>any name; * stands for any text</source>
        <translation>cualquier nombre; * vale por cualquier texto</translation>
    </message>
    <message>
        <source>The whole name of one of the operator’s results: * is any text, ? one character.</source>
        <translation>El nombre completo de uno de los resultados del operador: * es cualquier texto, ? un carácter.</translation>
    </message>
    <message>
        <source>What they become</source>
        <translation>En qué se convierten</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Quitar esta regla</translation>
    </message>
</context>
<context>
    <name>app::RulesPanel</name>
    <message>
        <source>No rules yet. Add one here, or colour what a search finds.</source>
        <translation>Aún no hay reglas. Añada una aquí o coloree lo que encuentra una búsqueda.</translation>
    </message>
    <message>
        <source>Style rules</source>
        <translation>Reglas de estilo</translation>
    </message>
    <message>
        <source>Operators that the search finds</source>
        <translation>Operadores que encuentra la búsqueda</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>Operators that a rule finds have its colour. The first rule that fits counts.</source>
        <translation>Los operadores que encuentra una regla tienen su color. Cuenta la primera regla que se cumple.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a rule; what it finds is written as in the search</source>
        <translation>Añadir una regla; lo que encuentra se escribe como en la búsqueda</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>The colour of the chosen rule</source>
        <translation>El color de la regla elegida</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Let the chosen rule go before the one above (Alt+Up)</source>
        <translation>Poner la regla elegida antes que la de encima (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Let the one below go before the chosen rule (Alt+Down)</source>
        <translation>Poner la de debajo antes que la regla elegida (Alt+Abajo)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the chosen rule away (Del)</source>
        <translation>Quitar la regla elegida (Supr)</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Cargar…</translation>
    </message>
    <message>
        <source>Read the rules from a file, in place of these</source>
        <translation>Leer las reglas de un archivo, en lugar de estas</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Write the rules to a file</source>
        <translation>Escribir las reglas en un archivo</translation>
    </message>
    <message>
        <source>Close the style rules</source>
        <translation>Cerrar las reglas de estilo</translation>
    </message>
    <message>
        <source>A rule of one&apos;s &amp;own</source>
        <translation>Una regla &amp;propia</translation>
    </message>
    <message>
        <source>By &amp;precision</source>
        <translation>Por &amp;precisión</translation>
    </message>
    <message>
        <source>&amp;Convolutions and products</source>
        <translation>&amp;Convoluciones y productos</translation>
    </message>
    <message>
        <source>C&amp;asts</source>
        <translation>Con&amp;versiones</translation>
    </message>
    <message>
        <source>More than a million &amp;MACs</source>
        <translation>Más de un millón de &amp;MAC</translation>
    </message>
    <message>
        <source>SQNR &amp;below 20 dB</source>
        <translation>SQNR por &amp;debajo de 20 dB</translation>
    </message>
    <message>
        <source>Shapes that are not &amp;known</source>
        <translation>Formas no co&amp;nocidas</translation>
    </message>
    <message>
        <source>Colour &amp;%1</source>
        <translation>Color &amp;%1</translation>
    </message>
    <message>
        <source>No regular expression: %1</source>
        <translation>No es una expresión regular: %1</translation>
    </message>
</context>
<context>
    <name>app::Runtime</name>
    <message>
        <source>Halfstep&apos;s engine, as the reference kernels of LiteRT %1</source>
        <translation>el motor de Halfstep, como los núcleos de referencia de LiteRT %1</translation>
    </message>
    <message>
        <source>%1 (untested)</source>
        <translation>%1 (sin probar)</translation>
    </message>
    <message>
        <source>LiteRT %1, built-in kernels</source>
        <translation>LiteRT %1, núcleos integrados</translation>
    </message>
    <message>
        <source>LiteRT %1, XNNPACK kernels</source>
        <translation>LiteRT %1, núcleos de XNNPACK</translation>
    </message>
    <message>
        <source>LiteRT %1, reference kernels</source>
        <translation>LiteRT %1, núcleos de referencia</translation>
    </message>
</context>
<context>
    <name>app::RuntimeForm</name>
    <message>
        <source>Find LiteRT…</source>
        <translation>Buscar LiteRT…</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>Qué calcula</translation>
    </message>
    <message>
        <source>Halfstep’s own engine</source>
        <translation>El motor propio de Halfstep</translation>
    </message>
    <message>
        <source>LiteRT, built-in kernels</source>
        <translation>LiteRT, núcleos integrados</translation>
    </message>
    <message>
        <source>LiteRT, XNNPACK kernels</source>
        <translation>LiteRT, núcleos de XNNPACK</translation>
    </message>
    <message>
        <source>LiteRT, reference kernels</source>
        <translation>LiteRT, núcleos de referencia</translation>
    </message>
    <message>
        <source>Looking for LiteRT…</source>
        <translation>Buscando LiteRT…</translation>
    </message>
    <message>
        <source>Look for LiteRT</source>
        <translation>Buscar LiteRT</translation>
    </message>
    <message>
        <source>LiteRT %1</source>
        <translation>LiteRT %1</translation>
    </message>
    <message>
        <source>LiteRT %1, a version that was not tried</source>
        <translation>LiteRT %1, una versión que no se ha probado</translation>
    </message>
    <message>
        <source>LiteRT was not found. Install it with “%1”, or say where it is.</source>
        <translation>No se encontró LiteRT. Instálelo con «%1» o indique dónde está.</translation>
    </message>
    <message>
        <source>Choose LiteRT’s library</source>
        <translation>Elegir la biblioteca de LiteRT</translation>
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
        <translation>sí</translation>
    </message>
    <message>
        <source>✗ no</source>
        <translation>✗ no</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>The class that the data say</source>
        <translation>La clase que indican los datos</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>The class with A&apos;s highest score</source>
        <translation>La clase con la puntuación más alta de A</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>The class with B&apos;s highest score</source>
        <translation>La clase con la puntuación más alta de B</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Do A and B give the same class?</source>
        <translation>¿Dan A y B la misma clase?</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>SQNR of the first output of this sample: 10·log10(Σa² / Σ(b − a)²)</source>
        <translation>SQNR de la primera salida de esta muestra: 10·log10(Σa² / Σ(b − a)²)</translation>
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
        <translation>Imagen de la muestra</translation>
    </message>
    <message>
        <source>filled: A, outlined: B</source>
        <translation>relleno: A, contorno: B</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>How to show the output</source>
        <translation>Cómo mostrar la salida</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barras</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>This output is too large to be kept for every sample.</source>
        <translation>Esta salida es demasiado grande para conservarla en cada muestra.</translation>
    </message>
    <message>
        <source>Choose a sample.</source>
        <translation>Elija una muestra.</translation>
    </message>
    <message>
        <source>%1, label %2</source>
        <translation>%1, etiqueta %2</translation>
    </message>
    <message>
        <source>Load picture</source>
        <translation>Cargar imagen</translation>
    </message>
</context>
<context>
    <name>app::ShapesForm</name>
    <message>
        <source>Shapes</source>
        <translation>Formas</translation>
    </message>
    <message>
        <source>&amp;Fix the open dimensions of the inputs</source>
        <translation>&amp;Fijar las dimensiones abiertas de las entradas</translation>
    </message>
    <message>
        <source>All other shapes follow. The Edge TPU and TensorFlow Lite Micro need fixed shapes; with other runtimes an open batch can be resized.</source>
        <translation>Todas las demás formas se deducen. La Edge TPU y TensorFlow Lite Micro necesitan formas fijas; con otros entornos un lote abierto se puede cambiar de tamaño.</translation>
    </message>
    <message>
        <source>%1 (%2):</source>
        <comment>input, open shape</comment>
        <translation>%1 (%2):</translation>
    </message>
    <message>
        <source>%1 takes %2: write sizes such as %3.</source>
        <translation>%1 toma %2: escriba tamaños como %3.</translation>
    </message>
</context>
<context>
    <name>app::ShortcutSheet</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter of the shortcuts</source>
        <translation>Filtro de los atajos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
</context>
<context>
    <name>app::SiblingMenu</name>
    <message>
        <source>Models in the same &amp;file</source>
        <translation>Modelos en el mismo &amp;archivo</translation>
    </message>
    <message>
        <source>%1  %2, %3</source>
        <comment>number, name, size</comment>
        <translation>%1  %2, %3</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>Open &amp;all of them</source>
        <translation>Abrir &amp;todos</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Open sample model</source>
        <translation>Abrir modelo de ejemplo</translation>
    </message>
    <message>
        <source>A small digit classifier with calibration and test data</source>
        <translation>Un pequeño clasificador de dígitos con datos de calibración y de prueba</translation>
    </message>
    <message>
        <source>Quantize a model…</source>
        <translation>Cuantizar un modelo…</translation>
    </message>
    <message>
        <source>From float to int8 or float16, with a preview of every step</source>
        <translation>De coma flotante a int8 o float16, con una vista previa de cada paso</translation>
    </message>
    <message>
        <source>Compare two models…</source>
        <translation>Comparar dos modelos…</translation>
    </message>
    <message>
        <source>Same data, both models: accuracy, error by layer, size, speed</source>
        <translation>Los mismos datos, ambos modelos: exactitud, error por capa, tamaño, velocidad</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>Archivos &amp;recientes</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Archivos recientes</translation>
    </message>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>Los archivos que abra aparecen aquí.</translation>
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
        <translation>Ordenar por escala</translation>
    </message>
    <message>
        <source>Select an operator or a constant to see its values.</source>
        <translation>Seleccione un operador o una constante para ver sus valores.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Which values the histogram counts</source>
        <translation>Qué valores cuenta el histograma</translation>
    </message>
    <message>
        <source>Real values</source>
        <translation>Valores reales</translation>
    </message>
    <message>
        <source>Stored values</source>
        <translation>Valores almacenados</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>whole tensor</source>
        <translation>tensor entero</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>other model</source>
        <translation>otro modelo</translation>
    </message>
    <message>
        <source>The other channel</source>
        <translation>El otro canal</translation>
    </message>
    <message>
        <source>Channel:</source>
        <translation>Canal:</translation>
    </message>
    <message>
        <source>Outline over it:</source>
        <translation>Contorno encima:</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>This tensor has no channels.</source>
        <translation>Este tensor no tiene canales.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Open a model to see its values.</source>
        <translation>Abra un modelo para ver sus valores.</translation>
    </message>
    <message>
        <source>No constant belongs to the selection. What an activation holds is known after a run: see Plots.</source>
        <translation>La selección no tiene ninguna constante. Lo que contiene una activación se sabe tras ejecutar: véase Gráficas.</translation>
    </message>
    <message>
        <source>Read values</source>
        <translation>Leer los valores</translation>
    </message>
    <message>
        <source>Histograms of all channels</source>
        <translation>Histogramas de todos los canales</translation>
    </message>
    <message>
        <source>%1 … %2, mean %3, deviation %4</source>
        <translation>%1 … %2, media %3, desviación %4</translation>
    </message>
    <message>
        <source>zeros %1</source>
        <translation>ceros %1</translation>
    </message>
    <message>
        <source>%1 NaN, %2 infinite</source>
        <translation>%1 NaN, %2 infinitos</translation>
    </message>
    <message>
        <source>%1 codes used, at the ends %2 and %3</source>
        <translation>%1 códigos usados, en los extremos %2 y %3</translation>
    </message>
    <message>
        <source>with one scale for all channels only %1 dB</source>
        <translation>con una escala para todos los canales, solo %1 dB</translation>
    </message>
    <message>
        <source>in int8 %1 dB with one scale, %2 dB with one for each channel</source>
        <translation>en int8, %1 dB con una escala, %2 dB con una por canal</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Todos los valores</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Canal %1</translation>
    </message>
    <message>
        <source>the whole tensor</source>
        <translation>el tensor entero</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>canal %1</translation>
    </message>
    <message>
        <source>Extremes</source>
        <translation>Extremos</translation>
    </message>
    <message>
        <source>The largest, smallest and farthest values with their places</source>
        <translation>Los valores mayores, menores y más lejanos con sus lugares</translation>
    </message>
</context>
<context>
    <name>app::Treatment</name>
    <message>
        <source>%1, %2-bit weights</source>
        <comment>precision, bits</comment>
        <translation>%1, pesos de %2 bits</translation>
    </message>
</context>
<context>
    <name>app::ValuePanel</name>
    <message>
        <source>How values are written</source>
        <translation>Cómo se escriben los valores</translation>
    </message>
    <message>
        <source>Real values</source>
        <translation>Valores reales</translation>
    </message>
    <message>
        <source>Stored values</source>
        <translation>Valores almacenados</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadecimal</translation>
    </message>
    <message>
        <source>Dimension down</source>
        <translation>Dimensión vertical</translation>
    </message>
    <message>
        <source>Dimension across</source>
        <translation>Dimensión horizontal</translation>
    </message>
    <message>
        <source>&amp;Export values…</source>
        <translation>&amp;Exportar valores…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Down:</source>
        <translation>Vertical:</translation>
    </message>
    <message>
        <source>Across:</source>
        <translation>Horizontal:</translation>
    </message>
    <message>
        <source>Select a constant to see its values.</source>
        <translation>Seleccione una constante para ver sus valores.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>dimension (its size)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Dimension %1:</source>
        <translation>Dimensión %1:</translation>
    </message>
    <message>
        <source>Export values</source>
        <translation>Exportar valores</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npy);;Tables (*.csv)</source>
        <translation>Matrices de NumPy (*.npy);;Tablas (*.csv)</translation>
    </message>
</context>
<context>
    <name>app::VerdictText</name>
    <message>
        <source>No labels: nothing is known of the accuracy.</source>
        <translation>Sin etiquetas: no se sabe nada de la exactitud.</translation>
    </message>
    <message>
        <source>Model A itself is right on only %1, hardly more than guessing: check the labels and how the data are prepared.</source>
        <translation>El propio modelo A acierta solo en el %1, apenas más que adivinando: compruebe las etiquetas y cómo se preparan los datos.</translation>
    </message>
    <message>
        <source>Random data: this says nothing about accuracy.</source>
        <translation>Datos aleatorios: esto no dice nada sobre la exactitud.</translation>
    </message>
    <message>
        <source>The two models have no output in common.</source>
        <translation>Los dos modelos no tienen ninguna salida en común.</translation>
    </message>
    <message>
        <source>The accuracy rises: %1 → %2 (%3 points, more than chance).</source>
        <translation>La exactitud sube: %1 → %2 (%3 puntos, más que el azar).</translation>
    </message>
    <message>
        <source>The accuracy drops: %1 → %2 (%3 points, more than chance).</source>
        <translation>La exactitud baja: %1 → %2 (%3 puntos, más que el azar).</translation>
    </message>
    <message numerus="yes">
        <source>Same class as A on %1 of %n sample(s).</source>
        <translation>
            <numerusform>La misma clase que A en el %1 de %n muestra.</numerusform>
            <numerusform>La misma clase que A en el %1 de %n muestras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outputs are equal on %n sample(s).</source>
        <translation>
            <numerusform>Las salidas son iguales en %n muestra.</numerusform>
            <numerusform>Las salidas son iguales en %n muestras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output error %1 SQNR on %n sample(s).</source>
        <translation>
            <numerusform>Error de salida: SQNR de %1 en %n muestra.</numerusform>
            <numerusform>Error de salida: SQNR de %1 en %n muestras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Size %1 → %2 (%3).</source>
        <translation>Tamaño %1 → %2 (%3).</translation>
    </message>
    <message>
        <source>Label accuracy</source>
        <translation>Exactitud según etiquetas</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>95 %: A %1, B %2; %n sample(s)</source>
        <translation>
            <numerusform>95 %: A %1, B %2; %n muestra</numerusform>
            <numerusform>95 %: A %1, B %2; %n muestras</numerusform>
        </translation>
    </message>
    <message>
        <source>Same top class</source>
        <translation>Misma clase principal</translation>
    </message>
    <message>
        <source>%1 of %2; 95 %: %3</source>
        <translation>%1 de %2; 95 %: %3</translation>
    </message>
    <message>
        <source>Share of samples for which A and B give the same class the highest score.</source>
        <translation>Proporción de muestras en las que A y B dan la puntuación más alta a la misma clase.</translation>
    </message>
    <message>
        <source>Output SQNR</source>
        <translation>SQNR de salida</translation>
    </message>
    <message numerus="yes">
        <source>largest difference %1; %n sample(s)</source>
        <translation>
            <numerusform>diferencia máxima %1; %n muestra</numerusform>
            <numerusform>diferencia máxima %1; %n muestras</numerusform>
        </translation>
    </message>
    <message>
        <source>Signal to quantization noise: 10·log10(Σa² / Σ(b − a)²), a: output of A, b: output of B.</source>
        <translation>Relación señal/ruido de cuantización: 10·log10(Σa² / Σ(b − a)²), a: salida de A, b: salida de B.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1 of A</source>
        <translation>%1 de A</translation>
    </message>
    <message>
        <source>%1 → %2 bytes</source>
        <translation>%1 → %2 bytes</translation>
    </message>
    <message>
        <source>Latency, this machine</source>
        <translation>Latencia, este equipo</translation>
    </message>
    <message>
        <source>Median of one inference with one thread, computed by %1, and the 10th to 90th percentile.
%2 and %3 runs; another runtime or machine has other times.</source>
        <translation>Mediana de una inferencia con un hilo, calculada por %1, y percentiles 10 a 90.
%2 y %3 ejecuciones; otro entorno o equipo da otros tiempos.</translation>
    </message>
    <message>
        <source>%1 of the input values lie outside of what B can hold: were its calibration data prepared as these are?</source>
        <translation>El %1 de los valores de entrada queda fuera de lo que B puede representar: ¿se prepararon sus datos de calibración como estos?</translation>
    </message>
    <message>
        <source>B is %1 as fast; A %2, B %3</source>
        <translation>Velocidad de B: %1 la de A; A %2, B %3</translation>
    </message>
    <message>
        <source>The accuracy is the same: %1; a loss of more than %2 points is ruled out.</source>
        <translation>La exactitud es la misma: %1; se descarta una pérdida de más de %2 puntos.</translation>
    </message>
    <message>
        <source>The accuracy holds: %1 → %2 (%3 points); a loss of more than %4 points is ruled out.</source>
        <translation>La exactitud se mantiene: %1 → %2 (%3 puntos); se descarta una pérdida de más de %4 puntos.</translation>
    </message>
    <message>
        <source>A loss of accuracy is neither shown nor ruled out: %1 → %2 (%3 points, within chance).</source>
        <translation>Una pérdida de exactitud ni se ha mostrado ni se descarta: %1 → %2 (%3 puntos, dentro del azar).</translation>
    </message>
    <message numerus="yes">
        <source>With %n sample(s) a loss of up to %1 points is possible.</source>
        <translation>
            <numerusform>Con %n muestra es posible una pérdida de hasta %1 puntos.</numerusform>
            <numerusform>Con %n muestras es posible una pérdida de hasta %1 puntos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n sample(s) a loss of up to %1 points is possible; about %2 would tell it to 1 point.</source>
        <translation>
            <numerusform>Con %n muestra es posible una pérdida de hasta %1 puntos; unas %2 la dirían con 1 punto.</numerusform>
            <numerusform>Con %n muestras es posible una pérdida de hasta %1 puntos; unas %2 la dirían con 1 punto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of samples whose highest score is the label, with Wilson&apos;s 95 % interval.
A alone is right on %1, B alone on %2; McNemar&apos;s paired test p = %3.
B less A: %4 points, 95 %: %5 to %6.</source>
        <translation>Proporción de muestras cuya puntuación más alta es la etiqueta, con el intervalo de Wilson del 95 %.
Solo A acierta en %1, solo B en %2; prueba pareada de McNemar p = %3.
B menos A: %4 puntos, 95 %: de %5 a %6.</translation>
    </message>
    <message>
        <source>B takes %1 as long; A %2, B %3</source>
        <translation>Tiempo de B: %1 el de A; A %2, B %3</translation>
    </message>
</context>
<context>
    <name>app::Workbench</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problemas (%1)</translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation>Tareas (%1)</translation>
    </message>
</context>
<context>
    <name>app::dialogs</name>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>Its content will be replaced.</source>
        <translation>Se reemplazará su contenido.</translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation>Reemplazar archivo</translation>
    </message>
</context>
<context>
    <name>app::files</name>
    <message>
        <source>Models (*.tflite *.tfl *.lite *.litertlm *.zip);;All files (*)</source>
        <translation>Modelos (*.tflite *.tfl *.lite *.litertlm *.zip);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>base::Diagnostic</name>
    <message>
        <source>A scale is 0: every value of this tensor counts as 0.</source>
        <translation>Una escala es 0: todos los valores de este tensor cuentan como 0.</translation>
    </message>
    <message>
        <source>It has scales but no zero points; they count as 0. The runtime refuses such a model.</source>
        <translation>Tiene escalas pero no puntos cero; cuentan como 0. El runtime rechaza un modelo así.</translation>
    </message>
    <message>
        <source>Its data lie in another file, so that the model can be kept, but not run.</source>
        <translation>Sus datos están en otro archivo, de modo que el modelo se puede conservar, pero no ejecutar.</translation>
    </message>
    <message>
        <source>With the DEQUANTIZE in front of it, it could be one QUANTIZE.</source>
        <translation>Junto con el DEQUANTIZE anterior podría ser un solo QUANTIZE.</translation>
    </message>
    <message>
        <source>It has no signature: inputs and outputs are known by their positions only.</source>
        <translation>No tiene firma: las entradas y salidas solo se conocen por su posición.</translation>
    </message>
    <message>
        <source>It undoes the DEQUANTIZE in front of it: both can go.</source>
        <translation>Deshace el DEQUANTIZE que lo precede: ambos sobran.</translation>
    </message>
    <message>
        <source>It computes in float between integer operators.</source>
        <translation>Calcula en coma flotante entre operadores enteros.</translation>
    </message>
    <message>
        <source>Its weights have one scale; scales per axis are usually more accurate.</source>
        <translation>Sus pesos tienen una sola escala; las escalas por eje suelen ser más exactas.</translation>
    </message>
    <message>
        <source>It does not say which runtime it needs at least (min_runtime_version).</source>
        <translation>No dice qué runtime necesita como mínimo (min_runtime_version).</translation>
    </message>
    <message>
        <source>Stays float: it has no range.</source>
        <translation>Sigue en coma flotante: no tiene rango.</translation>
    </message>
    <message>
        <source>Here and in %1 more places.</source>
        <translation>Aquí y en %1 lugares más.</translation>
    </message>
    <message>
        <source>It has zero point %1.</source>
        <translation>Tiene el punto cero %1.</translation>
    </message>
    <message>
        <source>%1 of %2 values of its bias are at the end of int32.</source>
        <translation>%1 de %2 valores de su sesgo están en el extremo de int32.</translation>
    </message>
    <message>
        <source>Its bias has scale %1 in channel %2, input times weight is %3.</source>
        <translation>Su sesgo tiene la escala %1 en el canal %2; entrada por peso es %3.</translation>
    </message>
    <message>
        <source>Its channels&apos; ranges differ by a factor of %1: one scale for all leaves the smallest only few of 256 steps.</source>
        <translation>Los intervalos de sus canales difieren en un factor de %1: una escala para todos deja al menor solo unos pocos de los 256 pasos.</translation>
    </message>
    <message>
        <source>Its steps are %1 times as wide as those of the values of input %2.</source>
        <translation>Sus pasos son %1 veces más anchos que los de los valores de la entrada %2.</translation>
    </message>
    <message>
        <source>%1 of its %2 channels are all zero.</source>
        <translation>%1 de sus %2 canales son todo ceros.</translation>
    </message>
    <message>
        <source>%1 of its %2 channels repeat another one.</source>
        <translation>%1 de sus %2 canales repiten otro.</translation>
    </message>
    <message>
        <source>Its shape is open; %1 needs fixed shapes.</source>
        <translation>Su forma está abierta; %1 necesita formas fijas.</translation>
    </message>
    <message>
        <source>Its shape is open.</source>
        <translation>Su forma está abierta.</translation>
    </message>
    <message>
        <source>%1 operators read int8 weights and compute in float.</source>
        <translation>%1 operadores leen pesos int8 y calculan en float.</translation>
    </message>
    <message>
        <source>%1 constants are stored as int8 and used as float.</source>
        <translation>%1 constantes se guardan como int8 y se usan como float.</translation>
    </message>
    <message>
        <source>%1 of its %2 values are NaN or infinite.</source>
        <translation>%1 de sus %2 valores son NaN o infinitos.</translation>
    </message>
    <message>
        <source>Its version is %1, its types and options need %2; %3 operators have this code.</source>
        <translation>Su versión es %1; sus tipos y opciones necesitan %2; %3 operadores tienen este código.</translation>
    </message>
    <message>
        <source>Input %1 has scale %2 and zero point %3, the output %4 and %5.</source>
        <translation>La entrada %1 tiene escala %2 y punto cero %3; la salida, %4 y %5.</translation>
    </message>
    <message>
        <source>%1 of its %2 scales are unusable, the first one is %3.</source>
        <translation>%1 de sus %2 escalas no sirven; la primera es %3.</translation>
    </message>
    <message>
        <source>The Edge TPU computes in 8 bits only; this computes in %1.</source>
        <translation>El Edge TPU calcula solo en 8 bits; esto calcula en %1.</translation>
    </message>
    <message>
        <source>LiteRT for Microcontrollers has no kernels for %1.</source>
        <translation>LiteRT for Microcontrollers no tiene núcleos para %1.</translation>
    </message>
    <message>
        <source>The GPU delegate does not take %1.</source>
        <translation>El delegado de GPU no acepta %1.</translation>
    </message>
    <message>
        <source>The runtime has no kernel for %1; the program must bring one.</source>
        <translation>El entorno no tiene núcleo para %1; el programa debe aportar uno.</translation>
    </message>
    <message>
        <source>The runtime knows %1 up to version %2; this is %3.</source>
        <translation>El entorno conoce %1 hasta la versión %2; esta es %3.</translation>
    </message>
    <message>
        <source>The GPU delegate leaves %1 to the processor.</source>
        <translation>El delegado de GPU deja %1 al procesador.</translation>
    </message>
    <message>
        <source>The Edge TPU has no %1: it and all that follows run on the processor.</source>
        <translation>El Edge TPU no tiene %1: este y todo lo que sigue se ejecuta en el procesador.</translation>
    </message>
    <message>
        <source>LiteRT for Microcontrollers has no %1.</source>
        <translation>LiteRT for Microcontrollers no tiene %1.</translation>
    </message>
    <message>
        <source>The compiler for the Edge TPU takes one subgraph; this has several.</source>
        <translation>El compilador del Edge TPU acepta un subgrafo; este tiene varios.</translation>
    </message>
    <message>
        <source>T#%1 has the same name; tools that go by names take one for the other.</source>
        <translation>T#%1 tiene el mismo nombre; las herramientas que se guían por nombres confunden uno con otro.</translation>
    </message>
    <message>
        <source>%1 tensors of subgraph %2 have no name.</source>
        <translation>%1 tensores del subgrafo %2 no tienen nombre.</translation>
    </message>
    <message>
        <source>Buffers of %1 belong to no tensor and no metadata.</source>
        <translation>Hay búferes de %1 que no son de ningún tensor ni metadato.</translation>
    </message>
    <message>
        <source>No operator uses this constant (%1).</source>
        <translation>Ningún operador usa esta constante (%1).</translation>
    </message>
    <message>
        <source>No operator makes or reads it.</source>
        <translation>Ningún operador lo produce ni lo lee.</translation>
    </message>
    <message>
        <source>Its %1 values use only %2 of 256 codes.</source>
        <translation>Sus %1 valores usan solo %2 de 256 códigos.</translation>
    </message>
    <message>
        <source>Its zero point %1 is outside of %2 … %3.</source>
        <translation>Su punto cero %1 está fuera de %2 … %3.</translation>
    </message>
    <message>
        <source>A scale is negative, infinite or not a number. The model can be looked at, but not run or converted.</source>
        <translation>Una escala es negativa, infinita o no es un número. El modelo se puede examinar, pero no ejecutar ni convertir.</translation>
    </message>
    <message>
        <source>Its shape is open; the Edge TPU and TensorFlow Lite Micro need fixed shapes.</source>
        <translation>Su forma está abierta; la Edge TPU y TensorFlow Lite Micro necesitan formas fijas.</translation>
    </message>
</context>
<context>
    <name>base::Error</name>
    <message>
        <source>The file does not exist. Check the path.</source>
        <translation>El archivo no existe. Compruebe la ruta.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is a file and that you may read it.</source>
        <translation>No se puede leer el archivo. Compruebe que es un archivo y que tiene permiso para leerlo.</translation>
    </message>
    <message>
        <source>The file cannot be written. Check the folder, its permissions and the free space.</source>
        <translation>No se puede escribir el archivo. Compruebe la carpeta, sus permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>The output is also an input of the same task. Choose another file for the output.</source>
        <translation>La salida es también una entrada de la misma tarea. Elija otro archivo para la salida.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, or use fewer threads or samples.</source>
        <translation>No hay memoria suficiente. Cierre otros programas o use menos hilos o muestras.</translation>
    </message>
    <message>
        <source>A limit would be exceeded. Raise the limit, or use a smaller model or less data.</source>
        <translation>Se superaría un límite. Aumente el límite o use un modelo más pequeño o menos datos.</translation>
    </message>
    <message>
        <source>Stopped as you asked. No output was written.</source>
        <translation>Detenido a petición suya. No se escribió ninguna salida.</translation>
    </message>
    <message>
        <source>The program made a mistake of its own. Please report it, with the model and the steps if you can.</source>
        <translation>El programa cometió un error propio. Comuníquelo, si puede con el modelo y los pasos.</translation>
    </message>
    <message>
        <source>These options or arguments do not go together, or one is missing. Check them.</source>
        <translation>Estas opciones o argumentos no van juntos, o falta alguno. Compruébelos.</translation>
    </message>
    <message>
        <source>This is not a TensorFlow Lite model: the identifier TFL3 is missing. Choose a .tflite file.</source>
        <translation>Esto no es un modelo de TensorFlow Lite: falta el identificador TFL3. Elija un archivo .tflite.</translation>
    </message>
    <message>
        <source>The data ends too early. Copy, download or convert the file again.</source>
        <translation>Los datos terminan antes de tiempo. Copie, descargue o convierta de nuevo el archivo.</translation>
    </message>
    <message>
        <source>The model file is damaged. Copy, download or convert it again.</source>
        <translation>El archivo del modelo está dañado. Cópielo, descárguelo o conviértalo de nuevo.</translation>
    </message>
    <message>
        <source>The model uses another version of the format; only version 3 can be read. Convert the model again.</source>
        <translation>El modelo usa otra versión del formato; solo se puede leer la versión 3. Convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>The model has no graph, or names one that it does not have. Convert the model again.</source>
        <translation>El modelo no tiene grafo o nombra uno que no tiene. Convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>The model names a tensor that it does not have. The file is damaged; convert the model again.</source>
        <translation>El modelo nombra un tensor que no tiene. El archivo está dañado; convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>The model names a buffer that it does not have. The file is damaged; convert the model again.</source>
        <translation>El modelo nombra un búfer que no tiene. El archivo está dañado; convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>Data of the model lies outside of the file. Copy or download the whole file again.</source>
        <translation>Hay datos del modelo fuera del archivo. Copie o descargue de nuevo el archivo completo.</translation>
    </message>
    <message>
        <source>A tensor has fewer bytes than its shape and type need. The file is damaged; convert the model again.</source>
        <translation>Un tensor tiene menos bytes de los que piden su forma y su tipo. El archivo está dañado; convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>An operator has a kind that the model does not list. The file is damaged; convert the model again.</source>
        <translation>Un operador es de una clase que el modelo no enumera. El archivo está dañado; convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>The model names a subgraph that it does not have. The file is damaged; convert the model again.</source>
        <translation>El modelo nombra un subgrafo que no tiene. El archivo está dañado; convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>A subgraph of the model calls itself, or calls go too deep. The file is damaged; convert the model again.</source>
        <translation>Un subgrafo del modelo se llama a sí mismo o las llamadas son demasiado profundas. El archivo está dañado; convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>A tensor has an element type that the format does not know. The file is damaged or too new.</source>
        <translation>Un tensor tiene un tipo de elemento que el formato no conoce. El archivo está dañado o es demasiado nuevo.</translation>
    </message>
    <message>
        <source>An operator has options that the format does not know. The file is damaged or too new.</source>
        <translation>Un operador tiene opciones que el formato no conoce. El archivo está dañado o es demasiado nuevo.</translation>
    </message>
    <message>
        <source>A tensor has a negative dimension. The file is damaged; convert the model again.</source>
        <translation>Un tensor tiene una dimensión negativa. El archivo está dañado; convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>A tensor is larger than any memory. The file is damaged; convert the model again.</source>
        <translation>Un tensor es más grande que cualquier memoria. El archivo está dañado; convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>The two shapes that the model states for a tensor contradict each other. Convert the model again.</source>
        <translation>Las dos formas que el modelo declara para un tensor se contradicen. Convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>An operator reads a tensor that nothing before it gives. The graph is broken; convert the model again.</source>
        <translation>Un operador lee un tensor que nada anterior produce. El grafo está roto; convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>A tensor is given twice. The graph is broken; convert the model again.</source>
        <translation>Un tensor se produce dos veces. El grafo está roto; convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>A variable tensor has constant data, which the format forbids. Convert the model again.</source>
        <translation>Un tensor variable tiene datos constantes, lo que el formato prohíbe. Convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>A signature names a tensor that the model does not have. Convert the model again.</source>
        <translation>Una firma nombra un tensor que el modelo no tiene. Convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>A name occurs twice in the signatures of the model. Convert the model again with distinct names.</source>
        <translation>Un nombre aparece dos veces en las firmas del modelo. Convierta de nuevo el modelo con nombres distintos.</translation>
    </message>
    <message>
        <source>An operator states which inputs it changes, but not for each input. Convert the model again.</source>
        <translation>Un operador declara qué entradas modifica, pero no para cada entrada. Convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>A quantization scale is infinite or not a number. Quantize the model again from its float original.</source>
        <translation>Una escala de cuantización es infinita o no es un número. Cuantice de nuevo el modelo a partir de su original en coma flotante.</translation>
    </message>
    <message>
        <source>A quantization scale is negative. Quantize the model again from its float original.</source>
        <translation>Una escala de cuantización es negativa. Cuantice de nuevo el modelo a partir de su original en coma flotante.</translation>
    </message>
    <message>
        <source>A zero point does not fit its element type. Quantize the model again from its float original.</source>
        <translation>Un punto cero no cabe en su tipo de elemento. Cuantice de nuevo el modelo a partir de su original en coma flotante.</translation>
    </message>
    <message>
        <source>A tensor has a wrong number of scales or zero points. Quantize the model again from its float original.</source>
        <translation>Un tensor tiene un número incorrecto de escalas o puntos cero. Cuantice de nuevo el modelo a partir de su original en coma flotante.</translation>
    </message>
    <message>
        <source>A tensor is quantized along a dimension that it does not have. Quantize the model again.</source>
        <translation>Un tensor está cuantizado a lo largo de una dimensión que no tiene. Cuantice de nuevo el modelo.</translation>
    </message>
    <message>
        <source>The blockwise quantization of a tensor contradicts its shape or its scales. Quantize the model again.</source>
        <translation>La cuantización por bloques de un tensor contradice su forma o sus escalas. Cuantice de nuevo el modelo.</translation>
    </message>
    <message>
        <source>The description of a sparse tensor contradicts itself or its shape. Convert the model again.</source>
        <translation>La descripción de un tensor disperso se contradice a sí misma o contradice su forma. Convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>This operator cannot be run here. It can still be inspected, and weights can still be quantized.</source>
        <translation>Este operador no se puede ejecutar aquí. Aun así se puede inspeccionar y sus pesos se pueden cuantizar.</translation>
    </message>
    <message>
        <source>This operator cannot be run with these element types. Keep it in float, or choose another type.</source>
        <translation>Este operador no se puede ejecutar con estos tipos de elemento. Déjelo en coma flotante o elija otro tipo.</translation>
    </message>
    <message>
        <source>This operator cannot be run with these options. Change them where the model is made.</source>
        <translation>Este operador no se puede ejecutar con estas opciones. Cámbielas donde se crea el modelo.</translation>
    </message>
    <message>
        <source>The inputs or outputs of an operator do not fit it. Convert the model again.</source>
        <translation>Las entradas o salidas de un operador no le corresponden. Convierta de nuevo el modelo.</translation>
    </message>
    <message>
        <source>A shape does not fit. Give data of the shape that the model asks for.</source>
        <translation>Una forma no encaja. Proporcione datos con la forma que pide el modelo.</translation>
    </message>
    <message>
        <source>A value in a tensor is outside of what the operator allows. Check the input data.</source>
        <translation>Un valor de un tensor está fuera de lo que permite el operador. Compruebe los datos de entrada.</translation>
    </message>
    <message>
        <source>The model was run before it was prepared. This is a mistake of the program; please report it.</source>
        <translation>El modelo se ejecutó antes de prepararse. Es un error del programa; comuníquelo.</translation>
    </message>
    <message>
        <source>The format of this file is not known. Convert it to one that can be read, such as .npy, .csv or an image.</source>
        <translation>No se conoce el formato de este archivo. Conviértalo a uno que se pueda leer, como .npy, .csv o una imagen.</translation>
    </message>
    <message>
        <source>The content of the data file is damaged or not what its name says. Write it again.</source>
        <translation>El contenido del archivo de datos está dañado o no es lo que dice su nombre. Escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>The elements have another type than expected. Convert the data to the type that is asked for.</source>
        <translation>Los elementos tienen un tipo distinto del esperado. Convierta los datos al tipo que se pide.</translation>
    </message>
    <message>
        <source>There is no data for an input of the model. Add an array with the name of the input.</source>
        <translation>No hay datos para una entrada del modelo. Añada una matriz con el nombre de la entrada.</translation>
    </message>
    <message>
        <source>A name or key fits nothing here. Check its spelling.</source>
        <translation>Un nombre o una clave no corresponde a nada aquí. Compruebe cómo está escrito.</translation>
    </message>
    <message>
        <source>The labels do not fit. There must be one known label for each sample.</source>
        <translation>Las etiquetas no encajan. Debe haber una etiqueta conocida para cada muestra.</translation>
    </message>
    <message>
        <source>There are no samples. Choose a file or folder that has some.</source>
        <translation>No hay muestras. Elija un archivo o una carpeta que las tenga.</translation>
    </message>
    <message>
        <source>This build reads no images. Use a build with the window, or give the samples as .npy files.</source>
        <translation>Esta compilación no lee imágenes. Use una compilación con ventana o proporcione las muestras como archivos .npy.</translation>
    </message>
    <message>
        <source>The recipe has a mistake. Correct the entry that is named.</source>
        <translation>La receta tiene un error. Corrija la entrada que se indica.</translation>
    </message>
    <message>
        <source>The calibration does not fit the model, or is damaged. Calibrate again with this model.</source>
        <translation>La calibración no corresponde al modelo o está dañada. Calibre de nuevo con este modelo.</translation>
    </message>
    <message>
        <source>This way of quantizing needs a calibration. Give a calibration file or sample data.</source>
        <translation>Esta forma de cuantizar necesita una calibración. Proporcione un archivo de calibración o datos de muestra.</translation>
    </message>
    <message>
        <source>Some operators cannot be integer, and you asked for all of them. Allow float operators, or change the model.</source>
        <translation>Algunos operadores no pueden ser enteros y usted pidió que lo fueran todos. Permita operadores en coma flotante o cambie el modelo.</translation>
    </message>
    <message>
        <source>The two models have no outputs in common. Choose two versions of the same model.</source>
        <translation>Los dos modelos no tienen salidas en común. Elija dos versiones del mismo modelo.</translation>
    </message>
    <message>
        <source>No LiteRT runtime that can be used was found. Install it with: pip install ai-edge-litert, or say where it is.</source>
        <translation>No se encontró ningún LiteRT que se pueda usar. Instálelo con: pip install ai-edge-litert, o indique dónde está.</translation>
    </message>
    <message>
        <source>The LiteRT runtime could not do this. Use the engine of this program, or another set of kernels.</source>
        <translation>LiteRT no pudo hacerlo. Use el motor de este programa u otro conjunto de núcleos.</translation>
    </message>
    <message>
        <source>The model is quantized already. Start from its float original, or requantize it.</source>
        <translation>El modelo ya está cuantizado. Parta de su original float o recuantícelo.</translation>
    </message>
</context>
<context>
    <name>base::Progress</name>
    <message>
        <source>Calibrating</source>
        <translation>Calibrando</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>Arranging the graph</source>
        <translation>Disponiendo el grafo</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Convirtiendo</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planificando</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Midiendo</translation>
    </message>
    <message>
        <source>Looking at samples</source>
        <translation>Mirando muestras</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
</context>
<context>
    <name>calib::RangeMethod</name>
    <message>
        <source>Entropy (KL divergence)</source>
        <translation>Entropía (divergencia KL)</translation>
    </message>
    <message>
        <source>Keeps the distribution of the values as similar as possible, as TensorRT does. Good for ReLU networks, poor for values of both signs and for bounded ones.</source>
        <translation>Mantiene la distribución de los valores lo más parecida posible, como lo hace TensorRT. Bueno para redes con ReLU, malo para valores de ambos signos y para valores acotados.</translation>
    </message>
    <message>
        <source>Minimum and maximum</source>
        <translation>Mínimo y máximo</translation>
    </message>
    <message>
        <source>From the smallest to the largest value of all samples, as TFLiteConverter does it. Nothing is clipped; one outlier makes the steps of all other values coarser.</source>
        <translation>Del valor más pequeño al más grande de todas las muestras, como lo hace TFLiteConverter. No se recorta nada; un solo valor atípico hace más gruesos los pasos de todos los demás.</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>Media móvil</translation>
    </message>
    <message>
        <source>A moving average over the extremes of the samples, as litert-quantizer does it. It depends on the order of the samples and clips without a measure: check the accuracy, and shuffle the samples.</source>
        <translation>Una media móvil de los extremos de las muestras, como lo hace litert-quantizer. Depende del orden de las muestras y recorta sin medida: compruebe la exactitud y baraje las muestras.</translation>
    </message>
    <message>
        <source>Least square error</source>
        <translation>Mínimo error cuadrático</translation>
    </message>
    <message>
        <source>Clips where rounding and clipping together have the least mean square error. Best or near best in most published tables.</source>
        <translation>Recorta donde el redondeo y el recorte juntos tienen el menor error cuadrático medio. El mejor o casi el mejor en la mayoría de las tablas publicadas.</translation>
    </message>
    <message>
        <source>OCTAV</source>
        <translation>OCTAV</translation>
    </message>
    <message>
        <source>Clips where clipping and rounding together cost least, found by Newton&apos;s method. It clips values of both signs at the same magnitude.</source>
        <translation>Recorta donde el recorte y el redondeo juntos cuestan menos, según el método de Newton. Recorta los valores de ambos signos en la misma magnitud.</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Percentil</translation>
    </message>
    <message>
        <source>Leaves out a stated share of the values, half of it at either end. Robust against outliers; the share that suits differs from model to model.</source>
        <translation>Deja fuera una parte indicada de los valores, la mitad en cada extremo. Resiste los valores atípicos; la parte adecuada varía de un modelo a otro.</translation>
    </message>
    <message>
        <source>Mean of the samples&apos; extremes</source>
        <translation>Media de los extremos de las muestras</translation>
    </message>
    <message>
        <source>From the mean of the samples&apos; minima to the mean of their maxima, in any order. One outlier counts little, but about half of the samples are clipped at their ends.</source>
        <translation>De la media de los mínimos de las muestras a la media de sus máximos, en cualquier orden. Un valor atípico cuenta poco, pero cerca de la mitad de las muestras se recorta en sus extremos.</translation>
    </message>
</context>
<context>
    <name>format::Metadata</name>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>descriptions</source>
        <translation>descripciones</translation>
    </message>
    <message>
        <source>labels of an axis</source>
        <translation>etiquetas de un eje</translation>
    </message>
    <message>
        <source>labels of values</source>
        <translation>etiquetas de valores</translation>
    </message>
    <message>
        <source>calibration of scores</source>
        <translation>calibración de puntuaciones</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>vocabulario</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>índice de búsqueda</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>característica</translation>
    </message>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>bounding box</source>
        <translation>cuadro delimitador</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>audio</translation>
    </message>
</context>
<context>
    <name>inspect::Lint</name>
    <message>
        <source>Int8 weights have a zero point that is not 0</source>
        <translation>Los pesos int8 tienen un punto cero distinto de 0</translation>
    </message>
    <message>
        <source>Integer kernels and accelerators take the zero point of int8 weights as 0 and ignore the stored one.</source>
        <translation>Los kernels enteros y los aceleradores toman como 0 el punto cero de los pesos int8 e ignoran el almacenado.</translation>
    </message>
    <message>
        <source>Quantize the weights symmetrically.</source>
        <translation>Cuantice los pesos de forma simétrica.</translation>
    </message>
    <message>
        <source>A bias is saturated</source>
        <translation>Un sesgo está saturado</translation>
    </message>
    <message>
        <source>The bias does not fit its integers at this scale: the output of the channel is wrong by a constant.</source>
        <translation>El sesgo no cabe en sus enteros con esta escala: la salida del canal se desvía en una constante.</translation>
    </message>
    <message>
        <source>The weights of the channel are tiny: fold or prune it, or keep the operator in float.</source>
        <translation>Los pesos del canal son minúsculos: fusiónelo o pódelo, o deje el operador en float.</translation>
    </message>
    <message>
        <source>The scale of a bias is not input scale times weight scale</source>
        <translation>La escala de un sesgo no es la de la entrada por la del peso</translation>
    </message>
    <message>
        <source>Kernels add the stored integers of the bias straight to the accumulator; another scale shifts every output.</source>
        <translation>Los kernels suman los enteros del sesgo directamente al acumulador; otra escala desplaza todas las salidas.</translation>
    </message>
    <message>
        <source>Quantize the bias with the product of both scales.</source>
        <translation>Cuantice el sesgo con el producto de ambas escalas.</translation>
    </message>
    <message>
        <source>Channels of weights with one scale differ widely</source>
        <translation>Los canales de pesos con una sola escala difieren mucho</translation>
    </message>
    <message>
        <source>The channels with small weights keep few of the 256 steps, so their outputs are coarse.</source>
        <translation>Los canales con pesos pequeños conservan pocos de los 256 pasos y sus salidas son toscas.</translation>
    </message>
    <message>
        <source>Quantize per axis, or equalize the channels before.</source>
        <translation>Cuantice por eje, o iguale antes los canales.</translation>
    </message>
    <message>
        <source>A concatenation joins inputs of very different ranges</source>
        <translation>Una concatenación une entradas de rangos muy distintos</translation>
    </message>
    <message>
        <source>All inputs share the scale of the largest one; small ones keep only few codes.</source>
        <translation>Todas las entradas comparten la escala de la mayor; las pequeñas conservan pocos códigos.</translation>
    </message>
    <message>
        <source>Keep the concatenation in float, or scale the inputs to similar ranges in training.</source>
        <translation>Deje la concatenación en float, o lleve las entradas a rangos similares al entrenar.</translation>
    </message>
    <message>
        <source>Channels of weights are all zero</source>
        <translation>Hay canales de pesos que son todo ceros</translation>
    </message>
    <message>
        <source>They cost memory and time and add nothing but their bias.</source>
        <translation>Cuestan memoria y tiempo y solo aportan su sesgo.</translation>
    </message>
    <message>
        <source>Prune the channels, or train with less regularization.</source>
        <translation>Pode los canales, o entrene con menos regularización.</translation>
    </message>
    <message>
        <source>Channels of weights are equal</source>
        <translation>Hay canales de pesos iguales</translation>
    </message>
    <message>
        <source>Equal channels compute the same twice; often a sign of a dead or badly initialized layer.</source>
        <translation>Los canales iguales calculan lo mismo dos veces; suele indicar una capa muerta o mal inicializada.</translation>
    </message>
    <message>
        <source>Merge the channels and add the weights that read them.</source>
        <translation>Fusione los canales y sume los pesos que los leen.</translation>
    </message>
    <message>
        <source>A shape is open</source>
        <translation>Una forma está abierta</translation>
    </message>
    <message>
        <source>Memory cannot be planned ahead; accelerators and microcontrollers need fixed shapes.</source>
        <translation>La memoria no se puede planificar; los aceleradores y microcontroladores necesitan formas fijas.</translation>
    </message>
    <message>
        <source>An operator computes in float between integer ones</source>
        <translation>Un operador calcula en float entre otros enteros</translation>
    </message>
    <message>
        <source>It is slow on integer hardware and needs a cast in front and one behind.</source>
        <translation>Es lento en hardware entero y necesita una conversión delante y otra detrás.</translation>
    </message>
    <message>
        <source>Use an operator that has an integer form, or a runtime that has one for this.</source>
        <translation>Use un operador con forma entera, o un entorno que la tenga para este.</translation>
    </message>
    <message>
        <source>A float model has int8 weights</source>
        <translation>Un modelo float tiene pesos int8</translation>
    </message>
    <message>
        <source>It was quantized for dynamic range or for size: activations stay float, and integer-only targets cannot run it.</source>
        <translation>Se cuantizó por rango dinámico o por tamaño: las activaciones siguen en float y los destinos solo enteros no pueden ejecutarlo.</translation>
    </message>
    <message>
        <source>Nothing, where that is meant; else start from the float model and quantize with samples.</source>
        <translation>Nada, si es lo que se quería; si no, parta del modelo float y cuantice con muestras.</translation>
    </message>
    <message>
        <source>The model does not say which runtime it needs</source>
        <translation>El modelo no dice qué versión del entorno necesita</translation>
    </message>
    <message>
        <source>Without min_runtime_version an old runtime fails in the middle of loading, and nobody sees why.</source>
        <translation>Sin min_runtime_version, un entorno antiguo falla a mitad de la carga y nadie ve por qué.</translation>
    </message>
    <message>
        <source>Write the metadata min_runtime_version.</source>
        <translation>Escriba el metadato min_runtime_version.</translation>
    </message>
    <message>
        <source>The model has no signature</source>
        <translation>El modelo no tiene firma</translation>
    </message>
    <message>
        <source>Programs then have to find inputs and outputs by position, which changes from converter to converter.</source>
        <translation>Los programas deben buscar entradas y salidas por posición, que cambia de un conversor a otro.</translation>
    </message>
    <message>
        <source>Export with a signature (a SavedModel, or a current converter).</source>
        <translation>Exporte con firma (un SavedModel, o un conversor actual).</translation>
    </message>
    <message>
        <source>A QUANTIZE undoes a DEQUANTIZE</source>
        <translation>Un QUANTIZE deshace un DEQUANTIZE</translation>
    </message>
    <message>
        <source>Each pair costs two passes over the values and may round them once more.</source>
        <translation>Cada pareja cuesta dos pasadas por los valores y puede redondearlos otra vez.</translation>
    </message>
    <message>
        <source>Take both out, or join them to one QUANTIZE where the parameters differ.</source>
        <translation>Quite ambos, o únalos en un solo QUANTIZE donde los parámetros difieran.</translation>
    </message>
    <message>
        <source>A constant holds NaN or infinite values</source>
        <translation>Una constante contiene NaN o infinitos</translation>
    </message>
    <message>
        <source>They spread through everything that is computed from them and break every calibration.</source>
        <translation>Se propagan por todo lo que se calcula con ellos y arruinan toda calibración.</translation>
    </message>
    <message>
        <source>Repair the training or the export of the float model.</source>
        <translation>Repare el entrenamiento o la exportación del modelo float.</translation>
    </message>
    <message>
        <source>An operator has too low a version for what it does</source>
        <translation>Un operador tiene una versión demasiado baja para lo que hace</translation>
    </message>
    <message>
        <source>Runtimes choose the kernel by the version: an old one may refuse the types or the options, or read them wrongly.</source>
        <translation>El entorno elige el kernel por la versión: uno antiguo puede rechazar los tipos u opciones, o leerlos mal.</translation>
    </message>
    <message>
        <source>Convert the model again with a current converter.</source>
        <translation>Convierta el modelo de nuevo con un conversor actual.</translation>
    </message>
    <message>
        <source>Weights have one scale where one per channel is possible</source>
        <translation>Los pesos tienen una escala donde cabe una por canal</translation>
    </message>
    <message>
        <source>One scale serves the channel with the largest weights; the others use only a part of the 256 codes. Depthwise filters suffer most.</source>
        <translation>Una sola escala sirve al canal con los pesos mayores; los demás usan solo parte de los 256 códigos. Los filtros depthwise son los que más sufren.</translation>
    </message>
    <message>
        <source>Quantize again per axis, unless the target wants one scale.</source>
        <translation>Cuantice de nuevo por eje, salvo que el destino pida una escala.</translation>
    </message>
    <message>
        <source>An operator that only moves values changes their scale</source>
        <translation>Un operador que solo mueve valores cambia su escala</translation>
    </message>
    <message>
        <source>Kernels of these operators copy or compare the stored integers; with other parameters behind than in front, all values are off.</source>
        <translation>Los kernels de estos operadores copian o comparan los enteros; con parámetros distintos detrás que delante, todos los valores se desvían.</translation>
    </message>
    <message>
        <source>Give output and input the same scale and zero point, or put a QUANTIZE between them.</source>
        <translation>Dé a salida y entrada la misma escala y punto cero, o ponga un QUANTIZE entre ellas.</translation>
    </message>
    <message>
        <source>A scale is no usable number</source>
        <translation>Una escala no es un número utilizable</translation>
    </message>
    <message>
        <source>With a scale that is zero, negative, NaN, infinite or huge every real value of the tensor is lost.</source>
        <translation>Con una escala cero, negativa, NaN, infinita o enorme se pierden todos los valores reales del tensor.</translation>
    </message>
    <message>
        <source>Calibrate again with representative samples and look for NaN and infinite values in the float model.</source>
        <translation>Calibre de nuevo con muestras representativas y busque NaN e infinitos en el modelo float.</translation>
    </message>
    <message>
        <source>The target has no kernel for an operator</source>
        <translation>El destino no tiene kernel para un operador</translation>
    </message>
    <message>
        <source>The model does not load there, or the operator falls back to the processor, with a copy each way.</source>
        <translation>El modelo no se carga allí, o el operador vuelve al procesador, con una copia en cada sentido.</translation>
    </message>
    <message>
        <source>Replace the operator, or quantize it as the target wants it.</source>
        <translation>Sustituya el operador, o cuantícelo como lo quiere el destino.</translation>
    </message>
    <message>
        <source>Tensors have no name or one that others have too</source>
        <translation>Hay tensores sin nombre o con uno repetido</translation>
    </message>
    <message>
        <source>Tools that go by names (comparison, overlays, recipes) take one for the other.</source>
        <translation>Las herramientas que van por nombres (comparación, capas, recetas) confunden uno con otro.</translation>
    </message>
    <message>
        <source>Give each tensor a name of its own.</source>
        <translation>Dé a cada tensor un nombre propio.</translation>
    </message>
    <message>
        <source>A buffer is used by nothing</source>
        <translation>Nada usa un búfer</translation>
    </message>
    <message>
        <source>It makes the file larger.</source>
        <translation>Agranda el archivo.</translation>
    </message>
    <message>
        <source>Write the model again; buffers without a user are left out.</source>
        <translation>Escriba de nuevo el modelo; los búferes sin uso se omiten.</translation>
    </message>
    <message>
        <source>A tensor is used by nothing</source>
        <translation>Nada usa un tensor</translation>
    </message>
    <message>
        <source>It makes the file larger and the lists longer.</source>
        <translation>Agranda el archivo y alarga las listas.</translation>
    </message>
    <message>
        <source>Take it out; a converter with dead-code elimination does.</source>
        <translation>Quítelo; lo hace un conversor que elimine el código muerto.</translation>
    </message>
    <message>
        <source>Weights use few of their codes</source>
        <translation>Los pesos usan pocos de sus códigos</translation>
    </message>
    <message>
        <source>A tensor that uses fewer than 16 of 256 codes has the accuracy of 4 bits at the price of 8.</source>
        <translation>Un tensor que usa menos de 16 de 256 códigos tiene la exactitud de 4 bits al precio de 8.</translation>
    </message>
    <message>
        <source>A single outlier stretches the range: clip it, or quantize per axis.</source>
        <translation>Un solo valor atípico estira el rango: recórtelo, o cuantice por eje.</translation>
    </message>
    <message>
        <source>A zero point lies outside of its type</source>
        <translation>Un punto cero está fuera de su tipo</translation>
    </message>
    <message>
        <source>The kernels add zero points in integers of the stored type; outside of it real zero cannot be stored, and padding goes wrong.</source>
        <translation>Los kernels suman los puntos cero en enteros del tipo almacenado; fuera de él no cabe el cero real y el relleno sale mal.</translation>
    </message>
    <message>
        <source>Quantize the model again; a range of activations must contain zero.</source>
        <translation>Cuantice el modelo de nuevo; el rango de las activaciones debe contener el cero.</translation>
    </message>
    <message>
        <source>Give the inputs fixed shapes: the wizard and quantize --fix-shapes do that, or convert the model again.</source>
        <translation>Dé formas fijas a las entradas: lo hacen el asistente y quantize --fix-shapes; o convierta el modelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>inspect::OperandRole</name>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtro</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>sesgo</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>forma</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>eje</translation>
    </message>
    <message>
        <source>size</source>
        <translation>tamaño</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>comienzo</translation>
    </message>
    <message>
        <source>end</source>
        <translation>final</translation>
    </message>
    <message>
        <source>strides</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>paddings</source>
        <translation>rellenos</translation>
    </message>
    <message>
        <source>padding value</source>
        <translation>valor de relleno</translation>
    </message>
    <message>
        <source>permutation</source>
        <translation>permutación</translation>
    </message>
    <message>
        <source>indices</source>
        <translation>índices</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>actualizaciones</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>condición</translation>
    </message>
    <message>
        <source>block shape</source>
        <translation>forma del bloque</translation>
    </message>
    <message>
        <source>crops</source>
        <translation>recortes</translation>
    </message>
    <message>
        <source>sizes of the parts</source>
        <translation>tamaños de las partes</translation>
    </message>
    <message>
        <source>multiples</source>
        <translation>múltiplos</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profundidad</translation>
    </message>
    <message>
        <source>on value</source>
        <translation>valor activo</translation>
    </message>
    <message>
        <source>off value</source>
        <translation>valor inactivo</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>incremento</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>recurso</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>weights over features</source>
        <translation>pesos sobre características</translation>
    </message>
    <message>
        <source>weights over time</source>
        <translation>pesos sobre el tiempo</translation>
    </message>
    <message>
        <source>count</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valores</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>input to input gate</source>
        <translation>entrada a la puerta de entrada</translation>
    </message>
    <message>
        <source>input to forget gate</source>
        <translation>entrada a la puerta de olvido</translation>
    </message>
    <message>
        <source>input to cell gate</source>
        <translation>entrada a la puerta de celda</translation>
    </message>
    <message>
        <source>input to output gate</source>
        <translation>entrada a la puerta de salida</translation>
    </message>
    <message>
        <source>recurrent to input gate</source>
        <translation>recurrente a la puerta de entrada</translation>
    </message>
    <message>
        <source>recurrent to forget gate</source>
        <translation>recurrente a la puerta de olvido</translation>
    </message>
    <message>
        <source>recurrent to cell gate</source>
        <translation>recurrente a la puerta de celda</translation>
    </message>
    <message>
        <source>recurrent to output gate</source>
        <translation>recurrente a la puerta de salida</translation>
    </message>
    <message>
        <source>cell to input gate</source>
        <translation>celda a la puerta de entrada</translation>
    </message>
    <message>
        <source>cell to forget gate</source>
        <translation>celda a la puerta de olvido</translation>
    </message>
    <message>
        <source>cell to output gate</source>
        <translation>celda a la puerta de salida</translation>
    </message>
    <message>
        <source>bias of input gate</source>
        <translation>sesgo de la puerta de entrada</translation>
    </message>
    <message>
        <source>bias of forget gate</source>
        <translation>sesgo de la puerta de olvido</translation>
    </message>
    <message>
        <source>bias of cell gate</source>
        <translation>sesgo de la puerta de celda</translation>
    </message>
    <message>
        <source>bias of output gate</source>
        <translation>sesgo de la puerta de salida</translation>
    </message>
    <message>
        <source>weights of the projection</source>
        <translation>pesos de la proyección</translation>
    </message>
    <message>
        <source>bias of the projection</source>
        <translation>sesgo de la proyección</translation>
    </message>
    <message>
        <source>output state</source>
        <translation>estado de salida</translation>
    </message>
    <message>
        <source>cell state</source>
        <translation>estado de la celda</translation>
    </message>
    <message>
        <source>normalization of input gate</source>
        <translation>normalización de la puerta de entrada</translation>
    </message>
    <message>
        <source>normalization of forget gate</source>
        <translation>normalización de la puerta de olvido</translation>
    </message>
    <message>
        <source>normalization of cell gate</source>
        <translation>normalización de la puerta de celda</translation>
    </message>
    <message>
        <source>normalization of output gate</source>
        <translation>normalización de la puerta de salida</translation>
    </message>
</context>
<context>
    <name>inspect::Summary</name>
    <message>
        <source>int16x8 with float operators</source>
        <translation>int16x8 con operadores en coma flotante</translation>
    </message>
    <message>
        <source>int8 with float operators</source>
        <translation>int8 con operadores en coma flotante</translation>
    </message>
    <message>
        <source>uint8 with float operators</source>
        <translation>uint8 con operadores en coma flotante</translation>
    </message>
    <message>
        <source>int4 with float operators</source>
        <translation>int4 con operadores en coma flotante</translation>
    </message>
    <message>
        <source>dynamic range int8</source>
        <translation>int8 de rango dinámico</translation>
    </message>
    <message>
        <source>float16 weights</source>
        <translation>pesos float16</translation>
    </message>
    <message>
        <source>int8 weights</source>
        <translation>pesos int8</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otra</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Looks at, runs, quantizes and compares TensorFlow Lite models.</source>
        <translation>Examina, ejecuta, cuantiza y compara modelos de TensorFlow Lite.</translation>
    </message>
    <message>
        <source>A model to open, a second one to compare it with, data for both.</source>
        <translation>Un modelo que abrir, un segundo con el que compararlo, datos para ambos.</translation>
    </message>
</context>
<context>
    <name>pipeline::ForeignModel</name>
    <message>
        <source>weights for llama.cpp, without a graph that could be shown.</source>
        <translation>pesos para llama.cpp, sin un grafo que mostrar.</translation>
    </message>
    <message>
        <source>a program of a compiler. Let the program that wrote it write a .tflite.</source>
        <translation>un programa de un compilador. Haga que el programa que lo escribió escriba un .tflite.</translation>
    </message>
    <message>
        <source>a checkpoint holds weights, not a graph. Export it with torch.export.save(…) to a .pt2 file, and open that.</source>
        <translation>un punto de control contiene pesos, no un grafo. Expórtelo con torch.export.save(…) a un archivo .pt2 y abra ese.</translation>
    </message>
    <message>
        <source>a graph of TensorFlow. Open the folder of its SavedModel instead.</source>
        <translation>un grafo de TensorFlow. Abra en su lugar la carpeta de su SavedModel.</translation>
    </message>
    <message>
        <source>a checkpoint holds weights, not a graph. Save the model with model.export(…), and open that folder.</source>
        <translation>un punto de control contiene pesos, no un grafo. Guarde el modelo con model.export(…) y abra esa carpeta.</translation>
    </message>
    <message>
        <source>a model for another runtime. Convert the model that it was made from to .tflite.</source>
        <translation>un modelo para otro entorno de ejecución. Convierta a .tflite el modelo del que procede.</translation>
    </message>
    <message>
        <source>weights without a graph. Export the model from its program.</source>
        <translation>pesos sin grafo. Exporte el modelo desde su programa.</translation>
    </message>
    <message>
        <source>a model for Apple&apos;s runtime. Convert the model that it was made from.</source>
        <translation>un modelo para el entorno de Apple. Convierta el modelo del que procede.</translation>
    </message>
</context>
<context>
    <name>quant::Mode</name>
    <message>
        <source>8-bit weights, dynamic range</source>
        <translation>Pesos de 8 bits, rango dinámico</translation>
    </message>
    <message>
        <source>Weights are stored as 8-bit integers, activations stay float and are quantized on the fly. About a quarter of the size; needs no data.</source>
        <translation>Los pesos se guardan como enteros de 8 bits; las activaciones siguen en coma flotante y se cuantizan al vuelo. Aproximadamente un cuarto del tamaño; no necesita datos.</translation>
    </message>
    <message>
        <source>16-bit floats</source>
        <translation>Coma flotante de 16 bits</translation>
    </message>
    <message>
        <source>Constants are stored as 16-bit floats, half the size; arithmetic stays float. Almost no loss of accuracy; made for GPUs.</source>
        <translation>Las constantes se guardan en coma flotante de 16 bits, la mitad del tamaño; la aritmética sigue en coma flotante. Casi sin pérdida de exactitud; pensado para GPU.</translation>
    </message>
    <message>
        <source>8-bit integers, float where needed</source>
        <translation>Enteros de 8 bits, coma flotante donde haga falta</translation>
    </message>
    <message>
        <source>Weights and activations become 8-bit integers; operators without an integer form stay float. About a quarter of the size. Needs calibration data.</source>
        <translation>Los pesos y las activaciones pasan a enteros de 8 bits; los operadores sin forma entera siguen en coma flotante. Aproximadamente un cuarto del tamaño. Necesita datos de calibración.</translation>
    </message>
    <message>
        <source>8-bit integers only</source>
        <translation>Solo enteros de 8 bits</translation>
    </message>
    <message>
        <source>16-bit activations, 8-bit weights, float where needed</source>
        <translation>Activaciones de 16 bits, pesos de 8 bits, coma flotante donde haga falta</translation>
    </message>
    <message>
        <source>Activations become 16-bit integers, weights 8-bit ones; operators without such a form stay float. Nearly as exact as float, about a quarter of the size. Needs calibration data.</source>
        <translation>Las activaciones pasan a enteros de 16 bits y los pesos a 8 bits; los operadores sin esa forma siguen en coma flotante. Casi tan exacto como coma flotante, cerca de un cuarto del tamaño. Necesita datos de calibración.</translation>
    </message>
    <message>
        <source>16-bit activations, 8-bit weights only</source>
        <translation>Solo activaciones de 16 bits y pesos de 8 bits</translation>
    </message>
    <message>
        <source>Mixed, operator by operator</source>
        <translation>Mixto, operador por operador</translation>
    </message>
    <message>
        <source>Every operator gets the precision that a rule of the recipe or your hand gives it; the others stay float. Needs calibration data where integers are asked for.</source>
        <translation>Cada operador recibe la precisión que le da una regla de la receta o usted; los demás siguen en coma flotante. Necesita datos de calibración donde se piden enteros.</translation>
    </message>
    <message>
        <source>8-bit or 4-bit weights, float arithmetic</source>
        <translation>Pesos de 8 o 4 bits, cálculo en coma flotante</translation>
    </message>
    <message>
        <source>Weights are stored as 8-bit or 4-bit integers and become float before they are used; all arithmetic stays float. A quarter or an eighth of the size; needs no data.</source>
        <translation>Los pesos se guardan como enteros de 8 o 4 bits y pasan a coma flotante antes de usarse; todo el cálculo sigue en coma flotante. Un cuarto o un octavo del tamaño; no necesita datos.</translation>
    </message>
    <message>
        <source>Every operator computes in 16-bit activations and 8-bit weights, and inputs and outputs are 16-bit unless others are asked for; refused when an operator has no such form. Needs calibration data.</source>
        <translation>Cada operador calcula con activaciones de 16 bits y pesos de 8 bits, y las entradas y salidas son de 16 bits si no se piden otras; se rechaza si un operador no tiene esa forma. Necesita datos de calibración.</translation>
    </message>
    <message>
        <source>Every operator computes in 8-bit integers, and inputs and outputs are such unless others are asked for, as microcontrollers and accelerators want it; refused when an operator has no integer form. Needs calibration data.</source>
        <translation>Cada operador calcula con enteros de 8 bits, y las entradas y salidas también lo son si no se piden otras, como quieren los microcontroladores y aceleradores; se rechaza si un operador no tiene forma entera. Necesita datos de calibración.</translation>
    </message>
</context>
<context>
    <name>quant::Plan</name>
    <message>
        <source>it converts plain numbers, without scales</source>
        <translation>convierte números corrientes, sin escalas</translation>
    </message>
    <message>
        <source>works on true and false</source>
        <translation>trabaja con verdadero y falso</translation>
    </message>
    <message>
        <source>the runtime&apos;s converter has no integer form of it</source>
        <translation>el convertidor del runtime no tiene una forma entera de él</translation>
    </message>
    <message>
        <source>its integer kernel divides plain integers, without scales</source>
        <translation>su kernel entero divide enteros corrientes, sin escalas</translation>
    </message>
    <message>
        <source>the runtime has only a float kernel for it</source>
        <translation>el runtime solo tiene un kernel de coma flotante para él</translation>
    </message>
    <message>
        <source>the integer kernel ignores the zero point</source>
        <translation>el kernel entero ignora el punto cero</translation>
    </message>
    <message>
        <source>only its table can be integer; the rows come out as float</source>
        <translation>solo su tabla puede ser entera; las filas salen en coma flotante</translation>
    </message>
    <message>
        <source>its integer kernel fills gaps with stored zeros, which need not be the number zero</source>
        <translation>su kernel entero rellena los huecos con ceros guardados, que no tienen por qué ser el número cero</translation>
    </message>
    <message>
        <source>it writes stored zeros, whatever the zero point is</source>
        <translation>escribe ceros guardados, sea cual sea el punto cero</translation>
    </message>
    <message>
        <source>it counts plain numbers, without scales</source>
        <translation>cuenta números corrientes, sin escalas</translation>
    </message>
    <message>
        <source>it hands tensors to other subgraphs, which take them as they are</source>
        <translation>entrega tensores a otros subgrafos, que los toman tal como son</translation>
    </message>
    <message>
        <source>the variable keeps its values as they are assigned</source>
        <translation>la variable guarda sus valores tal como se le asignan</translation>
    </message>
    <message>
        <source>the runtime has no kernel of it with scales</source>
        <translation>el runtime no tiene un kernel de él con escalas</translation>
    </message>
    <message>
        <source>the runtime has no integer kernel for it</source>
        <translation>el runtime no tiene un kernel entero para él</translation>
    </message>
    <message>
        <source>converts between real and stored numbers itself</source>
        <translation>convierte por sí mismo entre números reales y guardados</translation>
    </message>
    <message>
        <source>Lower the least number of weights.</source>
        <translation>Reduzca el número mínimo de pesos.</translation>
    </message>
    <message>
        <source>has no constant weights</source>
        <translation>no tiene pesos constantes</translation>
    </message>
    <message>
        <source>Store it densely.</source>
        <translation>Guárdelo de forma densa.</translation>
    </message>
    <message>
        <source>Mend the constant in the model.</source>
        <translation>Corrija la constante en el modelo.</translation>
    </message>
    <message>
        <source>Leave it in float with the mode that allows fallback, or replace it in the model.</source>
        <translation>Déjelo en coma flotante con el modo que lo permite o reemplácelo en el modelo.</translation>
    </message>
    <message>
        <source>Make the weights a constant.</source>
        <translation>Convierta los pesos en una constante.</translation>
    </message>
    <message>
        <source>Make the bias a constant.</source>
        <translation>Convierta el sesgo en una constante.</translation>
    </message>
    <message>
        <source>was quantized before</source>
        <translation>ya estaba cuantizado</translation>
    </message>
    <message>
        <source>Calibrate with samples that give this tensor ordinary values.</source>
        <translation>Calibre con muestras que den valores normales a este tensor.</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dinámico</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>this variant of it keeps its state elsewhere</source>
        <translation>esta variante guarda su estado en otro lugar</translation>
    </message>
    <message>
        <source>a rule of the recipe says so</source>
        <translation>lo dice una regla de la receta</translation>
    </message>
    <message>
        <source>no rule asks for more</source>
        <translation>ninguna regla pide más</translation>
    </message>
    <message>
        <source>weight-only</source>
        <translation>solo pesos</translation>
    </message>
    <message>
        <source>the runtime&apos;s converter leaves it in float, although there is an integer kernel</source>
        <translation>el conversor del entorno lo deja en float, aunque hay un kernel entero</translation>
    </message>
    <message>
        <source>Allow integer kernels beyond the converter&apos;s (beyond_upstream).</source>
        <translation>Permita kernels enteros más allá de los del conversor (beyond_upstream).</translation>
    </message>
    <message>
        <source>Calibrate with samples that give its tensors ordinary values, or leave it in float.</source>
        <translation>Calibre con muestras que den valores normales a sus tensores, o déjelo en float.</translation>
    </message>
    <message>
        <source>the GPU delegate leaves it to the processor, in float32</source>
        <translation>el delegado de GPU lo deja al procesador, en float32</translation>
    </message>
    <message>
        <source>this variant of it has no form with integer weights</source>
        <translation>esta variante no tiene forma con pesos enteros</translation>
    </message>
    <message>
        <source>its weights are too large for float16 scales: they are per channel</source>
        <translation>sus pesos son demasiado grandes para escalas float16: las escalas son por canal</translation>
    </message>
    <message>
        <source>it reads its blocks itself and rounds its input to 8 bits while it runs</source>
        <translation>lee sus bloques él mismo y redondea su entrada a 8 bits al ejecutarse</translation>
    </message>
    <message>
        <source>the runtime&apos;s integer kernel gives zeros for coupled gates with layer normalization</source>
        <translation>el núcleo entero del entorno da ceros para puertas acopladas con normalización de capas</translation>
    </message>
    <message>
        <source>litert-quantizer leaves what a composite stands for in float</source>
        <translation>litert-quantizer deja en coma flotante lo que representa un operador compuesto</translation>
    </message>
    <message>
        <source>litert-quantizer has no such form of this operator</source>
        <translation>litert-quantizer no tiene esta forma del operador</translation>
    </message>
</context>
<context>
    <name>widgets::ArenaPlot</name>
    <message>
        <source>Open a model to see who holds its memory, and when.</source>
        <translation>Abra un modelo para ver quién ocupa su memoria, y cuándo.</translation>
    </message>
    <message>
        <source>This subgraph keeps nothing in the arena.</source>
        <translation>Este subgrafo no guarda nada en la arena.</translation>
    </message>
    <message>
        <source>Memory of the activations</source>
        <translation>Memoria de las activaciones</translation>
    </message>
    <message>
        <source>arena %1</source>
        <translation>arena %1</translation>
    </message>
    <message>
        <source>most is held at %1: %2</source>
        <translation>el máximo se ocupa en %1: %2</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Offset in the arena</source>
        <translation>Desplazamiento en la arena</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>pico %1</translation>
    </message>
    <message>
        <source>%1: %2 held</source>
        <translation>%1: %2 ocupados</translation>
    </message>
    <message>
        <source>%1: %2 from offset %3, held from Op#%4 to Op#%5</source>
        <translation>%1: %2 desde el desplazamiento %3, de Op#%4 a Op#%5</translation>
    </message>
    <message>
        <source>in the memory of T#%1</source>
        <translation>en la memoria de T#%1</translation>
    </message>
</context>
<context>
    <name>widgets::AttributeText</name>
    <message>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
</context>
<context>
    <name>widgets::ChannelTable</name>
    <message>
        <source>dead: all its values are 0</source>
        <translation>muerto: todos sus valores son 0</translation>
    </message>
    <message>
        <source>much wider than the others</source>
        <translation>mucho más ancho que los demás</translation>
    </message>
    <message>
        <source>much narrower than the others</source>
        <translation>mucho más estrecho que los demás</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>Punto cero</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Ceros</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
</context>
<context>
    <name>widgets::CostTables</name>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>At the peak</source>
        <translation>En el pico</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>It is held while the most is held</source>
        <translation>Se mantiene mientras más se ocupa</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>En lugar de</translation>
    </message>
    <message>
        <source>The operator writes its result over this operand: no memory of its own</source>
        <translation>El operador escribe su resultado sobre este operando: sin memoria propia</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Share of MACs</source>
        <translation>Parte de los MAC</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>Constantes</translation>
    </message>
    <message>
        <source>Share of constants</source>
        <translation>Parte de las constantes</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activaciones</translation>
    </message>
    <message>
        <source>Unknown cost</source>
        <translation>Coste desconocido</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one run</source>
        <translation>Multiplicaciones-acumulaciones de una ejecución</translation>
    </message>
    <message>
        <source>Operators whose multiply-accumulates are not known</source>
        <translation>Operadores cuyas multiplicaciones-acumulaciones no se conocen</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>a %1</translation>
    </message>
    <message>
        <source>%1 times, %2</source>
        <translation>%1 veces, %2</translation>
    </message>
    <message>
        <source>Conversions of activations in one run, and the bytes they read and write</source>
        <translation>Conversiones de activaciones en una ejecución, y los bytes que leen y escriben</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leída por</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
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
        <translation>%1 Causa: %2</translation>
    </message>
</context>
<context>
    <name>widgets::ExtremesTable</name>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>The place in the tensor, by its dimensions; sorted as the file stores them</source>
        <translation>El lugar en el tensor, por sus dimensiones; se ordena como los guarda el archivo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Magnitud</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Almacenado</translation>
    </message>
</context>
<context>
    <name>widgets::FactColumns</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
</context>
<context>
    <name>widgets::FileTables</name>
    <message>
        <source>subgraph %1 %2</source>
        <translation>subgrafo %1 %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>metadata %1</source>
        <translation>metadatos %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Subgraph</source>
        <translation>Subgrafo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>Constantes</translation>
    </message>
    <message>
        <source>Size of the constants</source>
        <translation>Tamaño de las constantes</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>The schema&apos;s number of the operator</source>
        <translation>El número del operador en el esquema</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Custom code</source>
        <translation>Código propio</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Usos</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Búfer</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Usado por</translation>
    </message>
    <message>
        <source>all tensors without values</source>
        <translation>todos los tensores sin valores</translation>
    </message>
    <message>
        <source>All zero</source>
        <translation>Todo ceros</translation>
    </message>
    <message>
        <source>The file stores nothing but zeros here</source>
        <translation>El archivo solo guarda ceros aquí</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>widgets::GraphColours</name>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>sin error</translation>
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
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 o menos</translation>
    </message>
</context>
<context>
    <name>widgets::GraphMinimap</name>
    <message>
        <source>Minimap</source>
        <translation>Minimapa</translation>
    </message>
    <message>
        <source>The whole graph; press or drag to go elsewhere</source>
        <translation>El grafo completo; pulse o arrastre para ir a otro sitio</translation>
    </message>
</context>
<context>
    <name>widgets::GraphNode</name>
    <message>
        <source>Graph input: %1</source>
        <translation>Entrada del grafo: %1</translation>
    </message>
    <message>
        <source>Graph output: %1</source>
        <translation>Salida del grafo: %1</translation>
    </message>
    <message>
        <source>Precision: %1</source>
        <translation>Precisión: %1</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>Salida: %1</translation>
    </message>
    <message>
        <source>Constant: %1</source>
        <translation>Constante: %1</translation>
    </message>
    <message>
        <source>Outside of this part: %1</source>
        <translation>Fuera de esta parte: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n operador</numerusform>
            <numerusform>%n operadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloque %1</translation>
    </message>
    <message>
        <source>%1 alike</source>
        <comment>groups</comment>
        <translation>%1 iguales</translation>
    </message>
    <message>
        <source>%1 groups have the same operators, tied in the same way</source>
        <translation>%1 grupos tienen los mismos operadores, unidos de la misma manera</translation>
    </message>
</context>
<context>
    <name>widgets::GraphView</name>
    <message>
        <source>Open a model to see its graph here.</source>
        <translation>Abra un modelo para ver aquí su grafo.</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>&amp;Fit to view</source>
        <translation>A&amp;justar a la vista</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Red&amp;ucir</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>Tamaño &amp;real</translation>
    </message>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>&amp;Guardar imagen como…</translation>
    </message>
    <message>
        <source>Trace to &amp;inputs</source>
        <translation>Seguir hasta las &amp;entradas</translation>
    </message>
    <message>
        <source>Trace to &amp;outputs</source>
        <translation>Seguir hasta las &amp;salidas</translation>
    </message>
    <message>
        <source>Add &amp;bookmark</source>
        <translation>Añadir &amp;marcador</translation>
    </message>
    <message>
        <source>Show &amp;marked part alone</source>
        <translation>Mostrar solo la parte &amp;marcada</translation>
    </message>
    <message>
        <source>Save the visible &amp;part as…</source>
        <translation>Guardar la &amp;parte visible como…</translation>
    </message>
    <message>
        <source>&amp;Copy names</source>
        <translation>&amp;Copiar nombres</translation>
    </message>
    <message>
        <source>Error of the output: %1</source>
        <translation>Error de la salida: %1</translation>
    </message>
    <message>
        <source>To the next group &amp;like this</source>
        <translation>Al siguiente grupo &amp;igual</translation>
    </message>
    <message>
        <source>To the &amp;worst operator, then the next</source>
        <translation>Al &amp;peor operador, luego al siguiente</translation>
    </message>
    <message>
        <source>&amp;Back to the next worse one</source>
        <translation>&amp;Volver al inmediatamente peor</translation>
    </message>
</context>
<context>
    <name>widgets::HeatMapPlot</name>
    <message>
        <source>Select a constant with several channels.</source>
        <translation>Seleccione una constante con varios canales.</translation>
    </message>
    <message>
        <source>This constant has no channels to set side by side.</source>
        <translation>Esta constante no tiene canales que comparar.</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canales</numerusform>
        </translation>
    </message>
    <message>
        <source>colour: share of the channel&apos;s values in a bin</source>
        <translation>color: parte de los valores del canal en un intervalo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Channel along axis %1</source>
        <translation>Canal a lo largo del eje %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Canal %1</translation>
    </message>
    <message>
        <source>Channel %1, %2 … %3: %4 values, %5 of the channel</source>
        <translation>Canal %1, %2 … %3: %4 valores, %5 del canal</translation>
    </message>
</context>
<context>
    <name>widgets::HistogramPlot</name>
    <message>
        <source>Select a tensor to see how its values are spread.</source>
        <translation>Seleccione un tensor para ver cómo se reparten sus valores.</translation>
    </message>
    <message>
        <source>There are no values to show: none is finite.</source>
        <translation>No hay valores que mostrar: ninguno es finito.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n muestra</numerusform>
            <numerusform>%n muestras</numerusform>
        </translation>
    </message>
    <message>
        <source>every channel has a grid of its own</source>
        <translation>cada canal tiene su propia rejilla</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>zero point %1</source>
        <translation>punto cero %1</translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation>%1 fuera</translation>
    </message>
    <message>
        <source>%1 … %2: %3 values, %4</source>
        <translation>%1 … %2: %3 valores, %4</translation>
    </message>
    <message>
        <source>%1 is stored as %2</source>
        <translation>%1 se guarda como %2</translation>
    </message>
    <message>
        <source>outline: %1, of the same area</source>
        <translation>contorno: %1, con la misma área</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>Valor almacenado</translation>
    </message>
    <message>
        <source>%1 values, %2 … %3</source>
        <translation>%1 valores, %2 … %3</translation>
    </message>
    <message>
        <source>%1 grid %2 … %3, step %4</source>
        <translation>rejilla %1 %2 … %3, paso %4</translation>
    </message>
    <message>
        <source>at the ends %1 and %2</source>
        <translation>en los extremos %1 y %2</translation>
    </message>
</context>
<context>
    <name>widgets::Inspector</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>Custom options</source>
        <translation>Opciones personalizadas</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Other arithmetic</source>
        <translation>Otra aritmética</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>Constantes</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activaciones</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Recorded range</source>
        <translation>Rango registrado</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Cuantización</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>Punto cero</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Eje</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>Tamaño de bloque</translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>Subgrafo %1</translation>
    </message>
    <message>
        <source>Subgraph %1: %2</source>
        <translation>Subgrafo %1: %2</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>Size of the constants</source>
        <translation>Tamaño de las constantes</translation>
    </message>
    <message>
        <source>Signature %1</source>
        <translation>Firma %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Least runtime</source>
        <translation>Runtime mínimo</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Tensors by type</source>
        <translation>Tensores por tipo</translation>
    </message>
    <message>
        <source>Operators by name</source>
        <translation>Operadores por nombre</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Intermediate values</source>
        <translation>Valores intermedios</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Búfer</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>sparse</source>
        <translation>disperso</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Producido por</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leído por</translation>
    </message>
    <message>
        <source>%1 · 2^%2</source>
        <comment>integer multiplier · power of two</comment>
        <translation>%1 · 2^%2</translation>
    </message>
    <message>
        <source>Integer multipliers</source>
        <translation>Multiplicadores enteros</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Canal %1</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplicador</translation>
    </message>
    <message>
        <source>%1 ≈ %2, shift %3</source>
        <translation>%1 ≈ %2, desplazamiento %3</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Por canal</translation>
    </message>
    <message>
        <source>%1, zero %2</source>
        <translation>%1, cero %2</translation>
    </message>
    <message>
        <source>Shares its buffer with</source>
        <translation>Comparte su búfer con</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Real range</source>
        <translation>Intervalo real</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used codes of all codes</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Used codes</source>
        <translation>Códigos usados</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>At the ends</source>
        <translation>En los extremos</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Ceros</translation>
    </message>
    <message>
        <source>NaN or infinite</source>
        <translation>NaN o infinitos</translation>
    </message>
    <message numerus="yes">
        <source>Seen in %n sample(s)</source>
        <translation>
            <numerusform>Visto en %n muestra</numerusform>
            <numerusform>Visto en %n muestras</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Recortado</translation>
    </message>
</context>
<context>
    <name>widgets::InspectorPanel</name>
    <message>
        <source>Open a model to see its parts here.</source>
        <translation>Abra un modelo para ver aquí sus partes.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy &amp;everything</source>
        <translation>Copiar &amp;todo</translation>
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
        <translation>Modelo</translation>
    </message>
</context>
<context>
    <name>widgets::LayerErrorModel</name>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Type in B</source>
        <translation>Tipo en B</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>Max. error</source>
        <translation>Error máx.</translation>
    </message>
    <message>
        <source>Mean |error|</source>
        <translation>|error| medio</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Recortado</translation>
    </message>
    <message>
        <source>Signal to quantization noise: 10·log₁₀(Σa² / Σ(b−a)²) with a the values of A and b those of B; 6 dB more are half the error</source>
        <translation>Relación señal/ruido de cuantización: 10·log₁₀(Σa² / Σ(b−a)²), con a los valores de A y b los de B; 6 dB más son la mitad de error</translation>
    </message>
    <message>
        <source>Σab / √(Σa²·Σb²): 1 when B points where A points</source>
        <translation>Σab / √(Σa²·Σb²): 1 cuando B apunta hacia donde apunta A</translation>
    </message>
    <message>
        <source>Largest |b − a|</source>
        <translation>Mayor |b − a|</translation>
    </message>
    <message>
        <source>Mean of |b − a|</source>
        <translation>Media de |b − a|</translation>
    </message>
    <message>
        <source>Share of A&apos;s values that lie outside of what B&apos;s integers can say</source>
        <translation>Proporción de valores de A que quedan fuera de lo que los enteros de B pueden expresar</translation>
    </message>
</context>
<context>
    <name>widgets::LayerErrorPlot</name>
    <message>
        <source>Compare two models to see where their layers differ.</source>
        <translation>Compare dos modelos para ver dónde difieren sus capas.</translation>
    </message>
    <message>
        <source>The two models have no layers in common.</source>
        <translation>Los dos modelos no tienen capas en común.</translation>
    </message>
    <message>
        <source>Error by layer, B against A</source>
        <translation>Error por capa, B respecto de A</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Max. error</source>
        <translation>Error máx.</translation>
    </message>
    <message>
        <source>Mean |error|</source>
        <translation>|error| medio</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n muestra</numerusform>
            <numerusform>%n muestras</numerusform>
        </translation>
    </message>
    <message>
        <source>worst: %1, %2</source>
        <translation>peor: %1, %2</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>%1: %2 · SQNR %3 dB · max. error %4 · %5</source>
        <translation>%1: %2 · SQNR %3 dB · error máx. %4 · %5</translation>
    </message>
    <message>
        <source>Operator of A, in order of execution</source>
        <translation>Operador de A, en orden de ejecución</translation>
    </message>
    <message>
        <source>no layer differs</source>
        <translation>ninguna capa difiere</translation>
    </message>
    <message>
        <source>∞: B equals A</source>
        <translation>∞: B es igual a A</translation>
    </message>
</context>
<context>
    <name>widgets::MessageBar</name>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>widgets::NumberText</name>
    <message>
        <source>no number</source>
        <translation>no es un número</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>escalar</translation>
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
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one run: products that convolutions and matrix products add up</source>
        <translation>Multiplicaciones y acumulaciones de una ejecución: productos que suman las convoluciones y los productos de matrices</translation>
    </message>
    <message>
        <source>How it computes, judged by the types of its tensors</source>
        <translation>Cómo calcula, a juzgar por los tipos de sus tensores</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>Forma de salida</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>Constantes</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
</context>
<context>
    <name>widgets::OutlineModel</name>
    <message>
        <source>Input %1: %2</source>
        <translation>Entrada %1: %2</translation>
    </message>
    <message>
        <source>Output %1: %2</source>
        <translation>Salida %1: %2</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>Subgrafo %1</translation>
    </message>
    <message>
        <source>Subgraph %1: %2</source>
        <translation>Subgrafo %1: %2</translation>
    </message>
    <message>
        <source>Inputs (%1)</source>
        <translation>Entradas (%1)</translation>
    </message>
    <message>
        <source>Outputs (%1)</source>
        <translation>Salidas (%1)</translation>
    </message>
    <message>
        <source>Operators (%1)</source>
        <translation>Operadores (%1)</translation>
    </message>
</context>
<context>
    <name>widgets::PerAxisPlot</name>
    <message>
        <source>Select a quantized tensor to see its scales by channel.</source>
        <translation>Seleccione un tensor cuantizado para ver sus escalas por canal.</translation>
    </message>
    <message>
        <source>Scales of %1</source>
        <translation>Escalas de %1</translation>
    </message>
    <message>
        <source>This tensor is not quantized: its type is %1.</source>
        <translation>Este tensor no está cuantizado: su tipo es %1.</translation>
    </message>
    <message>
        <source>One scale for the whole tensor: real = %1 · (stored − (%2))</source>
        <translation>Una escala para todo el tensor: real = %1 · (guardado − (%2))</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canales</numerusform>
        </translation>
    </message>
    <message>
        <source>scales %1 … %2</source>
        <translation>escalas %1 … %2</translation>
    </message>
    <message>
        <source>largest is %1 times the smallest</source>
        <translation>la mayor es %1 veces la menor</translation>
    </message>
    <message numerus="yes">
        <source>%n dead channel(s)</source>
        <translation>
            <numerusform>%n canal muerto</numerusform>
            <numerusform>%n canales muertos</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel along axis %1</source>
        <translation>Canal a lo largo del eje %1</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>Punto cero</translation>
    </message>
    <message>
        <source>Channel %1: scale %2, zero point %3</source>
        <translation>Canal %1: escala %2, punto cero %3</translation>
    </message>
    <message>
        <source>dead: all its values are 0</source>
        <translation>muerto: todos sus valores son 0</translation>
    </message>
    <message>
        <source>Scales that int8 would give %1</source>
        <translation>Escalas que int8 daría a %1</translation>
    </message>
    <message>
        <source>Channels along axis %1 by scale</source>
        <translation>Canales del eje %1 por escala</translation>
    </message>
    <message>
        <source>Scale in int8</source>
        <translation>Escala en int8</translation>
    </message>
</context>
<context>
    <name>widgets::PictureFile</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>Página PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>widgets::PlanModel</name>
    <message>
        <source>Subgraph %1 Op#%2</source>
        <translation>Subgrafo %1 Op#%2</translation>
    </message>
    <message>
        <source>stays float</source>
        <translation>sigue en coma flotante</translation>
    </message>
    <message>
        <source>dynamic range</source>
        <translation>rango dinámico</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Pasa a</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Qué se puede hacer</translation>
    </message>
    <message>
        <source>weight-only</source>
        <translation>solo pesos</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>widgets::Plot</name>
    <message>
        <source>&amp;Logarithmic axis</source>
        <translation>Eje &amp;logarítmico</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copiar imagen</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Copiar como &amp;tabla</translation>
    </message>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>&amp;Guardar imagen como…</translation>
    </message>
    <message>
        <source>&amp;Reset view</source>
        <translation>&amp;Restablecer vista</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemModel</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Why it matters:</source>
        <translation>Por qué importa:</translation>
    </message>
    <message>
        <source>What can be done:</source>
        <translation>Qué se puede hacer:</translation>
    </message>
    <message>
        <source>Remark of the reader</source>
        <translation>Observación del lector</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Qué se puede hacer</translation>
    </message>
</context>
<context>
    <name>widgets::TablePanel</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Filtrar las filas</translation>
    </message>
    <message>
        <source>Shows the rows that hold all of these words</source>
        <translation>Muestra las filas que contienen todas estas palabras</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose columns, copy, export</source>
        <translation>Elegir columnas, copiar, exportar</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copiar filas</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exportar como CSV…</translation>
    </message>
    <message>
        <source>No row holds “%1”.</source>
        <translation>Ninguna fila contiene “%1”.</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 de %2 filas</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabla</translation>
    </message>
</context>
<context>
    <name>widgets::TensorModel</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>Punto cero</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Eje</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Producido por</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leído por</translation>
    </message>
    <message>
        <source>Step between two stored values: real = scale · (stored − zero point). Several scales: smallest … largest</source>
        <translation>Paso entre dos valores guardados: real = escala · (guardado − punto cero). Varias escalas: menor … mayor</translation>
    </message>
    <message>
        <source>The stored value that stands for 0</source>
        <translation>El valor guardado que representa el 0</translation>
    </message>
    <message>
        <source>The dimension along which every channel has a scale of its own</source>
        <translation>La dimensión a lo largo de la cual cada canal tiene su propia escala</translation>
    </message>
    <message>
        <source>How many scales there are</source>
        <translation>Cuántas escalas hay</translation>
    </message>
    <message>
        <source>Sorts by the number of elements; “?” is a dimension that may change</source>
        <translation>Ordena por el número de elementos; “?” es una dimensión que puede cambiar</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersión</translation>
    </message>
    <message>
        <source>Largest by smallest scale: how much finer some channels are than others</source>
        <translation>Escala mayor entre menor: cuánto más finos son unos canales que otros</translation>
    </message>
</context>
<context>
    <name>widgets::TensorText</name>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>constante</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>variable</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activación</translation>
    </message>
    <message>
        <source>hybrid</source>
        <comment>integer weights, float activations</comment>
        <translation>híbrido</translation>
    </message>
    <message>
        <source>other</source>
        <comment>neither float nor quantized</comment>
        <translation>otro</translation>
    </message>
    <message>
        <source>none</source>
        <comment>an optional operand that is absent</comment>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>widgets::TreemapPlot</name>
    <message>
        <source>Open a model to see where its bytes are.</source>
        <translation>Abra un modelo para ver dónde están sus bytes.</translation>
    </message>
    <message>
        <source>There is nothing with a size to show.</source>
        <translation>No hay nada con tamaño que mostrar.</translation>
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
        <translation>Valor</translation>
    </message>
</context>
</TS>
