<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Andian</source>
        <translation>关于案典</translation>
    </message>
    <message>
        <source>Andian {version}</source>
        <translation>案典 {version}</translation>
    </message>
    <message>
        <source>An offline desktop reference of reform cases for a better business environment. It never goes to the network.</source>
        <translation>营商环境改革案例的离线桌面参考库。本程序从不联网。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>案例(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import compilations…</source>
        <translation>导入案例汇编(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;New briefing…</source>
        <translation>新建简报(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Export briefing…</source>
        <translation>导出简报(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;all cases</source>
        <translation>显示全部案例(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Manage tags…</source>
        <translation>管理标签(&amp;M)…</translation>
    </message>
    <message>
        <source>Add &amp;tag…</source>
        <translation>添加标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Remove tag…</source>
        <translation>移除标签(&amp;R)…</translation>
    </message>
    <message>
        <source>Add to &amp;briefing</source>
        <translation>加入简报(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Copy with citation</source>
        <translation>连同出处复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>案例库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Briefings</source>
        <translation>简报(&amp;B)</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>导入(&amp;M)</translation>
    </message>
    <message>
        <source>Show or hide &amp;navigation</source>
        <translation>显示或隐藏导航栏(&amp;N)</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>切换浅色/深色(&amp;D)</translation>
    </message>
    <message>
        <source>La&amp;rger text</source>
        <translation>放大文字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Andian</source>
        <translation>关于案典(&amp;A)</translation>
    </message>
    <message>
        <source>From the search box into the list</source>
        <translation>从查找框进入列表</translation>
    </message>
    <message>
        <source>From the list into the case</source>
        <translation>从列表进入案例</translation>
    </message>
    <message>
        <source>Back: from the case to the list, from the list to the search box</source>
        <translation>返回：从案例到列表，从列表到查找框</translation>
    </message>
    <message>
        <source>Select several cases</source>
        <translation>选择多个案例</translation>
    </message>
    <message>
        <source>From pane to pane</source>
        <translation>在各栏之间切换</translation>
    </message>
    <message>
        <source>Sm&amp;aller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>N&amp;ormal text</source>
        <translation>默认文字大小(&amp;O)</translation>
    </message>
    <message>
        <source>About this &amp;library</source>
        <translation>关于本案例库(&amp;L)</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>BriefingPage</name>
    <message>
        <source>Export: {format}</source>
        <translation>导出：{format}</translation>
    </message>
    <message>
        <source>No briefing yet</source>
        <translation>还没有简报</translation>
    </message>
    <message>
        <source>A briefing gathers cases in an order of your own and becomes a Word document in official layout.</source>
        <translation>简报把案例按您的次序汇集起来，导出为公文版式的 Word 文档。</translation>
    </message>
    <message>
        <source>New briefing…</source>
        <translation>新建简报…</translation>
    </message>
    <message>
        <source>1 case taken out.</source>
        <translation>已移出 1 个案例。</translation>
    </message>
    <message>
        <source>{count} cases taken out.</source>
        <translation>已移出 {count} 个案例。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Briefing “{title}” deleted.</source>
        <translation>简报“{title}”已删除。</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>BriefingWords</name>
    <message>
        <source>Gist</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概述</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>启示</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键数据</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>讨论题</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Markdown text</source>
        <translation>Markdown 文本</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
</context>
<context>
    <name>CaseDrag</name>
    <message>
        <source>{count} cases</source>
        <translation>{count} 个案例</translation>
    </message>
</context>
<context>
    <name>CaseFields</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>输入地名的一部分</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Lead body</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Breaks off</source>
        <translation>中断，不完整</translation>
    </message>
    <message>
        <source>Whether the text is complete</source>
        <translation>正文是否完整</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>协同单位</translation>
    </message>
    <message>
        <source>Indicators, the main one first</source>
        <translation>指标（第一个为主）</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>改革手段</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Brand names</source>
        <translation>品牌名称</translation>
    </message>
    <message>
        <source>Documents cited</source>
        <translation>引用文件</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>2024, 2024-05 or 2024-05-31</source>
        <translation>2024、2024-05 或 2024-05-31</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>添加协同单位</translation>
    </message>
    <message>
        <source>Add an indicator (↓ shows all)</source>
        <translation>添加指标（按 ↓ 看全部）</translation>
    </message>
    <message>
        <source>Add an instrument (↓ shows all)</source>
        <translation>添加改革手段（按 ↓ 看全部）</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>添加名称</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Edit in a table</source>
        <translation>在表中修改</translation>
    </message>
    <message>
        <source>The library has a card for this case, and the card&apos;s fields stay as they are. Accepting adds the original text with its boundaries, sections and repairs. Below is what the document says, to compare.</source>
        <translation>案例库已有这一案例的案例卡，卡上各项保持不变。接受后只加入原文及其起止、部分和修复。下面是文件里的内容，供对照。</translation>
    </message>
</context>
<context>
    <name>CaseReader</name>
    <message>
        <source>Card</source>
        <translation>案例卡</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>加入简报</translation>
    </message>
    <message>
        <source>The original is not here yet</source>
        <translation>尚无原文</translation>
    </message>
    <message>
        <source>Import the compilation this case comes from; its text is then kept beside the card.</source>
        <translation>导入本案例所在的案例汇编后，原文会保存在案例卡旁。</translation>
    </message>
    <message>
        <source>Import compilations…</source>
        <translation>导入案例汇编…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Card, original or both</source>
        <translation>案例卡、原文或对照</translation>
    </message>
</context>
<context>
    <name>DeskLayout</name>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Take document off the desk</source>
        <translation>移出导入台</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Proposed cases</source>
        <translation>待导入的案例</translation>
    </message>
    <message>
        <source>Only the doubtful ones</source>
        <translation>只看有疑问的</translation>
    </message>
</context>
<context>
    <name>DeskTextView</name>
    <message>
        <source>Text of the document</source>
        <translation>文档正文</translation>
    </message>
    <message>
        <source>Join with the case before</source>
        <translation>与前一案例合并</translation>
    </message>
    <message>
        <source>Change the kind of this section</source>
        <translation>改这一部分的类别</translation>
    </message>
    <message>
        <source>Drag to move where this case begins; double-click to change its title</source>
        <translation>拖动可改案例的起点，双击可改标题</translation>
    </message>
    <message>
        <source>A case begins here</source>
        <translation>案例从这里开始</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Body that issues it</source>
        <translation>编印单位</translation>
    </message>
    <message>
        <source>e.g. 3</source>
        <translation>如 3</translation>
    </message>
    <message>
        <source>Why these cases, and what to look at first</source>
        <translation>为什么选这些案例，先看什么</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>No., date</source>
        <translation>期号、日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>Issue number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>With an issue number the document gets a masthead</source>
        <translation>填写期号后，文档带简报报头</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>无日期</translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Writing {file} …</source>
        <translation>正在写入 {file} …</translation>
    </message>
</context>
<context>
    <name>FieldHead</name>
    <message>
        <source>sure</source>
        <translation>有把握</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>较可能</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>文中没有</translation>
    </message>
    <message>
        <source>{percent}% sure</source>
        <translation>把握 {percent}%</translation>
    </message>
</context>
<context>
    <name>FigureTiles</name>
    <message>
        <source>Show {count} more figures</source>
        <translation>再显示 {count} 项数据</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Unit before</source>
        <translation>原值单位</translation>
    </message>
    <message>
        <source>After</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>限定</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>↑ up</source>
        <translation>↑ 升</translation>
    </message>
    <message>
        <source>↓ down</source>
        <translation>↓ 降</translation>
    </message>
    <message>
        <source>– none</source>
        <translation>– 无</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Add the selection</source>
        <translation>加入选中的</translation>
    </message>
    <message>
        <source>Select the words of a figure in the text first</source>
        <translation>先在文中选中数据的文字</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Close the table</source>
        <translation>收起数据表</translation>
    </message>
    <message>
        <source>Figures · {count}</source>
        <translation>数据 · {count} 条</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Documents (*.txt *.md *.html *.htm *.docx *.pdf *.zip)</source>
        <translation>文件 (*.txt *.md *.html *.htm *.docx *.pdf *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import compilations</source>
        <translation>导入案例汇编</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>撤销：{step}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>重做：{step}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Nothing is stored before you accept it.</source>
        <translation>确认导入之前，什么都不会入库。</translation>
    </message>
    <message>
        <source>Nothing to accept</source>
        <translation>没有可导入的案例</translation>
    </message>
    <message>
        <source>Import a compilation of cases</source>
        <translation>导入案例汇编</translation>
    </message>
    <message>
        <source>{count} cases are in the library now.</source>
        <translation>已有 {count} 个案例入库。</translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>查看案例库</translation>
    </message>
    <message>
        <source>Choose files or a folder, or drop them here: TXT, Markdown, HTML, DOCX, PDF or ZIP. Andian finds the cases in them; you check; nothing is stored before you accept it.</source>
        <translation>选择或拖入 TXT、Markdown、HTML、DOCX、PDF、ZIP 文件或文件夹。案典找出其中的案例，由您核对；确认之前，什么都不会入库。</translation>
    </message>
    <message>
        <source>No text found</source>
        <translation>没有找到正文</translation>
    </message>
    <message>
        <source>Accept {count} cases of {documents} documents</source>
        <translation>导入 {documents} 个文档的 {count} 个案例</translation>
    </message>
    <message>
        <source>Nothing is stored before you accept it. Undecided: {count}, which stay out.</source>
        <translation>确认之前不会写入。未决 {count} 个，不写入。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>New case</source>
        <translation>新案例</translation>
    </message>
    <message>
        <source>Original for its card</source>
        <translation>为案例卡补上原文</translation>
    </message>
    <message>
        <source>Differs from the store</source>
        <translation>与库中不同</translation>
    </message>
    <message>
        <source>Already in the store</source>
        <translation>库中已有</translation>
    </message>
    <message>
        <source>Same as another case</source>
        <translation>与另一案例重复</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Comparing with the store…</source>
        <translation>正在与案例库比对…</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>{found} cases found</source>
        <translation>找到 {found} 个案例</translation>
    </message>
    <message>
        <source>{declared} declared, {found} found</source>
        <translation>应有 {declared} 个，找到 {found} 个</translation>
    </message>
    <message>
        <source>Line {line}: {sentence}</source>
        <translation>第 {line} 行：{sentence}</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Please decide</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概述</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>启示</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>思考题</translation>
    </message>
    <message>
        <source>Preface, belongs to no case</source>
        <translation>前言，不属于任何案例</translation>
    </message>
    <message>
        <source>List of contents, belongs to no case</source>
        <translation>目录，不属于任何案例</translation>
    </message>
    <message>
        <source>Group heading, belongs to no case</source>
        <translation>分组标题，不属于任何案例</translation>
    </message>
    <message>
        <source>Advert or caption, belongs to no case</source>
        <translation>广告或图注，不属于任何案例</translation>
    </message>
    <message>
        <source>Closing lines, belong to no case</source>
        <translation>文末落款，不属于任何案例</translation>
    </message>
    <message>
        <source>Belongs to no case</source>
        <translation>不属于任何案例</translation>
    </message>
    <message>
        <source>the last one breaks off</source>
        <translation>最后一个中断</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>case {numbers} breaks off</source>
        <translation>第 {numbers} 个中断</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} 个不导入</translation>
    </message>
    <message>
        <source>Certain: the bytes say so</source>
        <translation>确定：由字节推出</translation>
    </message>
    <message>
        <source>Inferred: from the words around it</source>
        <translation>推断：根据上下文</translation>
    </message>
    <message>
        <source>Taken back · click to repair again</source>
        <translation>已撤销 · 单击重新修复</translation>
    </message>
    <message>
        <source>Click to take the repair back</source>
        <translation>单击撤销此处修复</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Undo the last edit</source>
        <translation>撤销上一步编辑</translation>
    </message>
    <message>
        <source>Redo the edit</source>
        <translation>重做编辑</translation>
    </message>
    <message>
        <source>A case begins here</source>
        <translation>从这里开始新案例</translation>
    </message>
    <message>
        <source>Join with the case before</source>
        <translation>与上一个案例合并</translation>
    </message>
    <message>
        <source>Begin one line higher</source>
        <translation>起点上移一行</translation>
    </message>
    <message>
        <source>Begin one line lower</source>
        <translation>起点下移一行</translation>
    </message>
    <message>
        <source>Take the repair back or again</source>
        <translation>撤销或恢复此处修复</translation>
    </message>
    <message>
        <source>Leave the case out or take it in</source>
        <translation>不导入或恢复此案例</translation>
    </message>
    <message>
        <source>Previous doubt</source>
        <translation>上一个疑点</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>下一个疑点</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Duplicate: both texts side by side</source>
        <translation>重复案例：并排对照</translation>
    </message>
    <message>
        <source>Duplicate: keep the one that is there</source>
        <translation>重复案例：保留原有的</translation>
    </message>
    <message>
        <source>Duplicate: take the new one</source>
        <translation>重复案例：用新的替换</translation>
    </message>
    <message>
        <source>Duplicate: keep both</source>
        <translation>重复案例：两个都保留</translation>
    </message>
    <message>
        <source>Duplicate: link as versions</source>
        <translation>重复案例：关联为不同版本</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>改标题</translation>
    </message>
    <message>
        <source>Kind of the section…</source>
        <translation>部分的类别…</translation>
    </message>
    <message>
        <source>Use the selection as…</source>
        <translation>选中的文字用作…</translation>
    </message>
    <message>
        <source>Add the selection to the figures</source>
        <translation>选中的文字加入数据</translation>
    </message>
    <message>
        <source>Table of the figures</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Show where the field stands in the text</source>
        <translation>看此项在文中的位置</translation>
    </message>
    <message>
        <source>Only the doubtful ones</source>
        <translation>只看有疑问的</translation>
    </message>
    <message>
        <source>From pane to pane</source>
        <translation>在各栏之间切换</translation>
    </message>
    <message>
        <source>Keep the stored one</source>
        <translation>保留库中的</translation>
    </message>
    <message>
        <source>Take the new one</source>
        <translation>用新的替换</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两个都保留</translation>
    </message>
    <message>
        <source>Link as versions</source>
        <translation>关联为不同版本</translation>
    </message>
    <message>
        <source>Keep the earlier one</source>
        <translation>保留前面的</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>用这一个替换</translation>
    </message>
    <message>
        <source>Please decide. Until then nothing of this case is stored.</source>
        <translation>请作选择；选定之前，本案例不写入。</translation>
    </message>
    <message>
        <source>The other text stays as it is; this one is not stored.</source>
        <translation>另一篇保持原样，本篇不写入。</translation>
    </message>
    <message>
        <source>This text takes the place of the other. Number, tags and notes stay; undo brings all back.</source>
        <translation>本篇替换另一篇；编号、标签、批注不变，可一步撤销。</translation>
    </message>
    <message>
        <source>Two cases, each on its own, without a link between them.</source>
        <translation>成为两个独立的案例，互不关联。</translation>
    </message>
    <message>
        <source>Two cases; each names the other as its newer or older version.</source>
        <translation>成为两个案例，互相标明较新或较早的版本。</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lead body</source>
        <translation>牵头单位(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Partner</source>
        <translation>协同单位(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Brand name</source>
        <translation>品牌名称(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Document cited</source>
        <translation>引用文件(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>数据(&amp;F)</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Certain repair</source>
        <translation>确定的修复</translation>
    </message>
    <message>
        <source>Inferred repair</source>
        <translation>推断的修复</translation>
    </message>
    <message>
        <source>Repair taken back</source>
        <translation>已撤回的修复</translation>
    </message>
    <message>
        <source>Belongs to no case</source>
        <translation>不属于任何案例</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>gist</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>city</source>
        <translation>市</translation>
    </message>
    <message>
        <source>district</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>lead body</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>partners</source>
        <translation>参与单位</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>推进阶段</translation>
    </message>
    <message>
        <source>whom it serves</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>start</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>data as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>key figures</source>
        <translation>关键数据</translation>
    </message>
    <message>
        <source>About this library</source>
        <translation>关于本案例库</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{cases} cases, {figures} key figures, {originals} originals</source>
        <translation>{cases} 个案例，{figures} 项关键数据，{originals} 篇原文</translation>
    </message>
    <message>
        <source>Compilations</source>
        <translation>案例汇编</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>改革手段</translation>
    </message>
    <message>
        <source>Compilation</source>
        <translation>案例汇编</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例数</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>声明数</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键数据</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Empty fields</source>
        <translation>空缺字段</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Copied, with its source, to the clipboard.</source>
        <translation>已连同出处复制到剪贴板。</translation>
    </message>
    <message>
        <source>Nothing to change: it was so already.</source>
        <translation>无须更改：原本就是如此。</translation>
    </message>
    <message>
        <source>Done: {step} ({count} cases).</source>
        <translation>已{step}（{count} 个案例）。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Already in “{title}”.</source>
        <translation>已在《{title}》中。</translation>
    </message>
    <message>
        <source>1 case added to “{title}”.</source>
        <translation>已将 1 个案例加入《{title}》。</translation>
    </message>
    <message>
        <source>{count} cases added to “{title}”.</source>
        <translation>已将 {count} 个案例加入《{title}》。</translation>
    </message>
</context>
<context>
    <name>LineLink</name>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>Show where this stands in the text</source>
        <translation>看它在文中的位置</translation>
    </message>
    <message>
        <source>Show line {line} in the text</source>
        <translation>看文中第 {line} 行</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Andian · reform cases</source>
        <translation>案典 · 营商环境改革案例库</translation>
    </message>
    <message>
        <source>Undone: {step}.</source>
        <translation>已撤销：{step}。</translation>
    </message>
    <message>
        <source>Done again: {step}.</source>
        <translation>已重做：{step}。</translation>
    </message>
    <message>
        <source>Title of the new briefing; {count} cases go into it.</source>
        <translation>新简报的标题；将放入 {count} 个案例。</translation>
    </message>
    <message>
        <source>Title of the new briefing:</source>
        <translation>新简报的标题：</translation>
    </message>
    <message>
        <source>New briefing</source>
        <translation>新建简报</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Your data:</source>
        <translation>您的数据：</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>设置：</translation>
    </message>
    <message>
        <source>Log:</source>
        <translation>日志：</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>All cases</source>
        <translation>全部案例</translation>
    </message>
    <message>
        <source>Ctrl+T tags the selected cases</source>
        <translation>Ctrl+T 给所选案例加标签</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>其余 {count} 项</translation>
    </message>
    <message>
        <source>New briefing…</source>
        <translation>新建简报…</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>简报</translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Repair it again</source>
        <translation>重新修复</translation>
    </message>
    <message>
        <source>Take this repair back</source>
        <translation>撤回这处修复</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>No longer in the library</source>
        <translation>已不在案例库中</translation>
    </message>
    <message>
        <source>{count} parts</source>
        <translation>{count} 项内容</translation>
    </message>
    <message>
        <source>title only</source>
        <translation>仅标题</translation>
    </message>
    <message>
        <source>breaks off in its source</source>
        <translation>来源文本中断</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1 项内容</translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>Cases of the briefing</source>
        <translation>简报中的案例</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>No cases yet</source>
        <translation>还没有案例</translation>
    </message>
    <message>
        <source>Choose cases in the library and press Ctrl+B, or drag them here.</source>
        <translation>在案例库中选中案例，按 Ctrl+B 加入；也可以拖到这里。</translation>
    </message>
    <message>
        <source>To the library</source>
        <translation>前往案例库</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移 (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移 (Alt+↓)</translation>
    </message>
    <message>
        <source>Take out of the briefing (Delete)</source>
        <translation>移出简报 (Delete)</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 个案例</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} 个案例</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Briefing</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>New briefing (Ctrl+N)</source>
        <translation>新建简报 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Delete this briefing</source>
        <translation>删除这份简报</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Export: {format}</source>
        <translation>导出：{format}</translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message>
        <source>Parts</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Parts of all cases</source>
        <translation>全部案例的内容</translation>
    </message>
    <message>
        <source>Parts of the selected case</source>
        <translation>所选案例的内容</translation>
    </message>
    <message>
        <source>Parts of the selected cases</source>
        <translation>所选各案例的内容</translation>
    </message>
    <message>
        <source>Import the compilation to have the original text.</source>
        <translation>导入案例汇编后才有原文。</translation>
    </message>
    <message>
        <source>These cases hold nothing under this heading.</source>
        <translation>这些案例没有这一部分。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>pilot</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>spread further</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>made a rule</source>
        <translation>固化为制度</translation>
    </message>
    <message>
        <source>About this case</source>
        <translation>案例信息</translation>
    </message>
    <message>
        <source>Lead body</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>参与单位</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>推进阶段</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>品牌名称</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>相关文件</translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>The compilation breaks off in this case; what follows is missing.</source>
        <translation>案例汇编在本案例处中断，后文缺失。</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Review: {state}</source>
        <translation>审核：{state}</translation>
    </message>
    <message>
        <source>Show all cases with “{value}”</source>
        <translation>查看“{value}”的全部案例</translation>
    </message>
    <message>
        <source>Document: {file}</source>
        <translation>文档：{file}</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>No case selected</source>
        <translation>尚未选择案例</translation>
    </message>
    <message>
        <source>Choose a case in the list. The arrow keys move, Return reads, Ctrl+B adds it to the briefing.</source>
        <translation>请在列表中选择案例。方向键移动，回车阅读，Ctrl+B 加入简报。</translation>
    </message>
</context>
<context>
    <name>RepairMarks</name>
    <message>
        <source>Repaired, certain: the document has “{before}”</source>
        <translation>已修复（确定）：原文件此处为“{before}”</translation>
    </message>
    <message>
        <source>Repaired, inferred: the document has “{before}”</source>
        <translation>已修复（推断）：原文件此处为“{before}”</translation>
    </message>
    <message>
        <source>As the document has it; the repair “{after}” was taken back</source>
        <translation>文档原样；修复“{after}”已撤回</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>This is a fault of the program, not yours. Your data is kept. You can go on working; please copy the report and hand it to whoever looks after this program.</source>
        <translation>这是程序的错误，不是您的操作问题。您的数据已保存，可以继续使用；请复制报告，交给负责维护本程序的人员。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message>
        <source>similar</source>
        <translation>相近</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Cases found</source>
        <translation>找到的案例</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>No cases here yet</source>
        <translation>案例库还是空的</translation>
    </message>
    <message>
        <source>Import a compilation (a text file of cases); it is split into cases that you check first.</source>
        <translation>请导入案例汇编（含案例的文本文件）；程序会拆分成案例，经您核对后入库。</translation>
    </message>
    <message>
        <source>Import compilations…</source>
        <translation>导入案例汇编…</translation>
    </message>
    <message>
        <source>The query holds no word that can be searched, only punctuation.</source>
        <translation>查询中只有标点，没有可查找的文字。</translation>
    </message>
    <message>
        <source>No case holds all of this. Use fewer or shorter words, or take filters away.</source>
        <translation>没有案例同时符合这些条件。请减少或缩短词语，或去掉筛选。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到案例</translation>
    </message>
    <message>
        <source>Without filters: {words}</source>
        <translation>去掉筛选：{words}</translation>
    </message>
    <message>
        <source>Without “{word}”</source>
        <translation>去掉“{word}”</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>显示全部案例</translation>
    </message>
    <message>
        <source>{total} cases and {similar} similar ones</source>
        <translation>{total} 个案例，另有 {similar} 个相近</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 个案例</translation>
    </message>
    <message>
        <source>{total} cases</source>
        <translation>{total} 个案例</translation>
    </message>
    <message>
        <source> · {took} ms</source>
        <translation> · {took} 毫秒</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search cases: words, places, figures</source>
        <translation>查找案例：词语、地区、数据</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>清除查找（Esc）</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表排序</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished">标签</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished">推进阶段</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished">做法</translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished">成效</translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished">案例卡</translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished">原文</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searched before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes apply at once and are remembered.</source>
        <translation>更改立即生效并会保存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the lists</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>On the import desk</source>
        <translation>导入台</translation>
    </message>
</context>
<context>
    <name>StoreFailurePage</name>
    <message>
        <source>The library cannot be opened</source>
        <translation>无法打开案例库</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The program made a mistake. Your data has not been changed; please hand on the report.</source>
        <translation>程序出错。您的数据没有改动；请把报告交给负责维护本程序的人员。</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message>
        <source>Manage tags</source>
        <translation>管理标签</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>Select cases in the list and press Ctrl+T to tag them.</source>
        <translation>在列表中选择案例，按 Ctrl+T 添加标签。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleting a tag leaves its cases as they are. Everything here can be undone (Ctrl+Z).</source>
        <translation>删除标签不影响案例本身。此处的操作均可撤销（Ctrl+Z）。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例数</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>New name for “{tag}”. A slash makes levels: area/topic.</source>
        <translation>“{tag}”的新名称。用斜杠分层，如：领域/主题。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>All cases tagged {tags} get this tag instead:</source>
        <translation>带有 {tags} 的案例将改用此标签：</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>TagPill</name>
    <message>
        <source>Take this tag off</source>
        <translation>移除此标签</translation>
    </message>
    <message>
        <source>Take off {tag}</source>
        <translation>移除 {tag}</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>+ Add tag</source>
        <translation>+ 添加标签</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>Add tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Tag for {count} cases. A slash makes levels: area/topic.</source>
        <translation>给 {count} 个案例添加标签。用斜杠分层，如：领域/主题。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>These cases carry no tag.</source>
        <translation>所选案例没有标签。</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Tag to take off {count} cases:</source>
        <translation>从 {count} 个案例上移除标签：</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>删除标签</translation>
    </message>
</context>
<context>
    <name>TextWork</name>
    <message>
        <source>Use the selection as…</source>
        <translation>选中的文字用作…</translation>
    </message>
</context>
<context>
    <name>TwinBox</name>
    <message>
        <source>Side by side…</source>
        <translation>并排对照…</translation>
    </message>
    <message>
        <source>The same text stands earlier on the desk.</source>
        <translation>前面的待导入文档中已有相同的文本。</translation>
    </message>
    <message>
        <source>The same case stands earlier on the desk ({score}% alike).</source>
        <translation>前面的待导入文档中已有这个案例（相似度 {score}%）。</translation>
    </message>
    <message>
        <source>The store has this very text already.</source>
        <translation>库中已有完全相同的文本。</translation>
    </message>
    <message>
        <source>The store has this case already ({score}% alike).</source>
        <translation>库中已有这个案例（相似度 {score}%）。</translation>
    </message>
</context>
<context>
    <name>TwinView</name>
    <message>
        <source>In the document</source>
        <translation>文档中</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>In the document: {title}</source>
        <translation>文档中：{title}</translation>
    </message>
    <message>
        <source>In the store: {title}</source>
        <translation>库中：{title}</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>另一篇</translation>
    </message>
    <message>
        <source>The stored case is a card with gist, figures and questions: the new text would take the place of all that.</source>
        <translation>库中的是案例卡，含一句话、关键数据和讨论题；用新文本替换后，这些都不再保留。</translation>
    </message>
    <message>
        <source>Earlier on the desk: {title}</source>
        <translation>前面的待导入文档：{title}</translation>
    </message>
    <message>
        <source>Both texts say the same.</source>
        <translation>两篇内容相同。</translation>
    </message>
    <message>
        <source>{score}% alike</source>
        <translation>相似度 {score}%</translation>
    </message>
    <message>
        <source>{score}% alike. Marked is what only one of the two says.</source>
        <translation>相似度 {score}%。标出的是只有一篇才有的内容。</translation>
    </message>
</context>
<context>
    <name>VersionsRow</name>
    <message>
        <source>Newer version</source>
        <translation>较新版本</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>较早版本</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>其他版本</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>解除关联</translation>
    </message>
    <message>
        <source>This case is no version of the others</source>
        <translation>本案例不再与其他版本关联</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>改革手段</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>最相关</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>有疑</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>add tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>remove tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>rename tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>merge tags</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>delete tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>new briefing</source>
        <translation>新建简报</translation>
    </message>
    <message>
        <source>edit briefing</source>
        <translation>编辑简报</translation>
    </message>
    <message>
        <source>delete briefing</source>
        <translation>删除简报</translation>
    </message>
    <message>
        <source>add to briefing</source>
        <translation>加入简报</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>import cases</source>
        <translation>导入案例</translation>
    </message>
    <message>
        <source>take a repair back</source>
        <translation>撤回修复</translation>
    </message>
    <message>
        <source>repair again</source>
        <translation>重新修复</translation>
    </message>
    <message>
        <source>unlink a version</source>
        <translation>解除版本关联</translation>
    </message>
    <message>
        <source>Last read first</source>
        <translation>最近阅读</translation>
    </message>
</context>
<context>
    <name>_SectionRow</name>
    <message>
        <source>(opening)</source>
        <translation>（开头）</translation>
    </message>
    <message>
        <source>Kind of the section {heading}</source>
        <translation>“{heading}”部分的类别</translation>
    </message>
</context>
<context>
    <name>_ValueRow</name>
    <message>
        <source>Take {value} out</source>
        <translation>去掉“{value}”</translation>
    </message>
</context>
</TS>
