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
    <message>
        <source>&amp;Find in this case</source>
        <translation>在本案例中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;part…</source>
        <translation>复制部分内容(&amp;P)…</translation>
    </message>
    <message>
        <source>New &amp;note</source>
        <translation>新建备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Star or unstar</source>
        <translation>加或去星标(&amp;S)</translation>
    </message>
    <message>
        <source>Review: t&amp;o be checked</source>
        <translation>审核：待核(&amp;O)</translation>
    </message>
    <message>
        <source>Review: ch&amp;ecked</source>
        <translation>审核：已核(&amp;E)</translation>
    </message>
    <message>
        <source>Review: &amp;doubtful</source>
        <translation>审核：有疑(&amp;D)</translation>
    </message>
    <message>
        <source>Review: &amp;withdrawn</source>
        <translation>审核：撤回(&amp;W)</translation>
    </message>
    <message>
        <source>Show or hide no&amp;tes</source>
        <translation>显示或隐藏备注(&amp;T)</translation>
    </message>
    <message>
        <source>Highlight the passage selected in a case: yellow; 2 green, 3 blue, 4 pink</source>
        <translation>批注案例中选中的文字：1 黄、2 绿、3 蓝、4 粉</translation>
    </message>
    <message>
        <source>Write a note on the passage selected in a case</source>
        <translation>给案例中选中的文字写备注</translation>
    </message>
    <message>
        <source>Take the highlight at the cursor off</source>
        <translation>去掉光标处的批注</translation>
    </message>
    <message>
        <source>Ad&amp;vanced search…</source>
        <translation>高级搜索(&amp;V)…</translation>
    </message>
    <message>
        <source>Synon&amp;yms…</source>
        <translation>同义词(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>回收站(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>Tags of all cases &amp;found…</source>
        <translation>给全部找到的案例打标签(&amp;F)…</translation>
    </message>
    <message>
        <source>M&amp;y notes</source>
        <translation>所有备注(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>搜索方法(&amp;H)</translation>
    </message>
    <message>
        <source>From the search box into the suggestions or the list</source>
        <translation>从搜索框到建议或列表</translation>
    </message>
    <message>
        <source>Add to co&amp;llection…</source>
        <translation>加入专题(&amp;L)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke out of this collection</source>
        <translation>移出本专题(&amp;K)</translation>
    </message>
    <message>
        <source>Star or unstar the cases selected in the list</source>
        <translation>给列表中选定的案例加上或取消星标</translation>
    </message>
    <message>
        <source>Move a case in its collection, a collection, a saved search</source>
        <translation>上移一位（Alt+↓ 下移）：专题中的案例、专题、已存搜索</translation>
    </message>
    <message>
        <source>In the navigation: exclude the value (mouse: Alt and click)</source>
        <translation>导航中：排除该值（鼠标：按住 Alt 点击）</translation>
    </message>
    <message>
        <source>In the navigation: rename a collection or a saved search</source>
        <translation>导航中：重命名专题或已存搜索</translation>
    </message>
    <message>
        <source>Save t&amp;his search…</source>
        <translation>保存这次搜索(&amp;H)…</translation>
    </message>
    <message>
        <source>Cases &amp;in the current briefing</source>
        <translation>当前简报中的案例(&amp;I)</translation>
    </message>
    <message>
        <source>In the search box: saved and earlier searches</source>
        <translation>在搜索框中：已存搜索和搜索记录</translation>
    </message>
    <message>
        <source>Slide s&amp;how</source>
        <translation>全屏演示(&amp;H)</translation>
    </message>
    <message>
        <source>Co&amp;mpare cases</source>
        <translation>对照案例(&amp;M)</translation>
    </message>
    <message>
        <source>Print c&amp;ase…</source>
        <translation>打印案例(&amp;A)…</translation>
    </message>
    <message>
        <source>Co&amp;verage matrix</source>
        <translation>覆盖矩阵(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对照(&amp;C)</translation>
    </message>
    <message>
        <source>Full-&amp;width reading</source>
        <translation>通栏阅读(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Simplified or Traditional</source>
        <translation>简体或繁体(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;igures</source>
        <translation>数据索引(&amp;I)</translation>
    </message>
    <message>
        <source>Ov&amp;erview</source>
        <translation>总览(&amp;E)</translation>
    </message>
    <message>
        <source>Hando&amp;ut…</source>
        <translation>课堂材料(&amp;U)…</translation>
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
    <name>AudienceWindow</name>
    <message>
        <source>Andian · slides</source>
        <translation>案典 · 演示</translation>
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
    <name>BarsBox</name>
    <message>
        <source>Show as a table</source>
        <translation>显示为表格</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>1 case taken out of the briefing.</source>
        <translation>已从简报中移出 1 个案例。</translation>
    </message>
    <message>
        <source>{count} cases taken out.</source>
        <translation>已从简报中移出 {count} 个案例。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>BasketList</name>
    <message>
        <source>Cases of the current briefing</source>
        <translation>当前简报中的案例</translation>
    </message>
    <message>
        <source>No longer in the library</source>
        <translation>案例库中已没有</translation>
    </message>
</context>
<context>
    <name>BasketPane</name>
    <message>
        <source>Another briefing</source>
        <translation>另选一份简报</translation>
    </message>
    <message>
        <source>Go on with this briefing</source>
        <translation>到这份简报中继续</translation>
    </message>
    <message>
        <source>Up (Alt+↑)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Down (Alt+↓)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation>移出（Delete）</translation>
    </message>
    <message>
        <source>Nothing in it yet: drag cases here, or press Ctrl+B.</source>
        <translation>还没有案例：把案例拖到这里，或按 Ctrl+B。</translation>
    </message>
    <message>
        <source>Show or hide the cases of the current briefing (Ctrl+Shift+B)</source>
        <translation>显示或收起当前简报中的案例（Ctrl+Shift+B）</translation>
    </message>
    <message>
        <source>New briefing…</source>
        <translation>新建简报…</translation>
    </message>
    <message>
        <source>{title} · 1 case</source>
        <translation>{title} · 1 个案例</translation>
    </message>
    <message>
        <source>{title} · {count} cases</source>
        <translation>{title} · {count} 个案例</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>{title}（{count}）</translation>
    </message>
    <message>
        <source>Compare the chosen cases, or all of them</source>
        <translation>对照所选案例；未选时对照全部</translation>
    </message>
</context>
<context>
    <name>BriefingPage</name>
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
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Briefing “{title}” deleted.</source>
        <translation>简报“{title}”已删除。</translation>
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
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>自写段落</translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>In this issue</source>
        <translation>本期导读</translation>
    </message>
    <message>
        <source>Foreword</source>
        <translation>前言</translation>
    </message>
    <message>
        <source>Comparison table</source>
        <translation>案例对照表</translation>
    </message>
    <message>
        <source>Table of key figures</source>
        <translation>关键数据表</translation>
    </message>
    <message>
        <source>Chart of a figure</source>
        <translation>数据图</translation>
    </message>
    <message>
        <source>Coverage matrix</source>
        <translation>覆盖矩阵</translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation>资料来源</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Page break</source>
        <translation>分页</translation>
    </message>
    <message>
        <source>One sentence</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>Main points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Whole card</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Chosen parts</source>
        <translation>所选部分</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Body in charge</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>改革手段</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Lead phrases</source>
        <translation>要点句</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>工作简报</translation>
    </message>
    <message>
        <source>Compilation of cases</source>
        <translation>案例汇编</translation>
    </message>
    <message>
        <source>Reference paper</source>
        <translation>参阅材料</translation>
    </message>
    <message>
        <source>Report of experience</source>
        <translation>经验材料</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>By the parts of the outline</source>
        <translation>按提纲的部分</translation>
    </message>
    <message>
        <source>By indicator</source>
        <translation>按指标</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Below each case and at the end</source>
        <translation>案例下方及文末</translation>
    </message>
    <message>
        <source>As footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>As a numbered list at the end</source>
        <translation>文末编号列表</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>不注明</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Official style</source>
        <translation>公文式</translation>
    </message>
    <message>
        <source>GB/T 7714</source>
        <translation>GB/T 7714</translation>
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
        <source>Title of the new briefing:</source>
        <translation>新简报的标题：</translation>
    </message>
    <message>
        <source>Title of the new briefing; {count} cases go into it.</source>
        <translation>新简报的标题（将放入 {count} 个案例）：</translation>
    </message>
    <message>
        <source>PowerPoint slides</source>
        <translation>PowerPoint 演示文稿</translation>
    </message>
</context>
<context>
    <name>BusySign</name>
    <message>
        <source>Working…</source>
        <translation>处理中…</translation>
    </message>
</context>
<context>
    <name>CardBody</name>
    <message>
        <source>Text of the case</source>
        <translation>案例正文</translation>
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
    <name>CaseBox</name>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>CaseChooser</name>
    <message>
        <source>Add a case to the comparison</source>
        <translation>添加对照案例</translation>
    </message>
    <message>
        <source>Words, a place, an indicator</source>
        <translation>词语、地区、指标</translation>
    </message>
    <message>
        <source>Words of the case</source>
        <translation>查找案例的词语</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>找到的案例</translation>
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
    <name>CaseMenu</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Review state</source>
        <translation>核对状态</translation>
    </message>
</context>
<context>
    <name>CasePrinting</name>
    <message>
        <source>The case was sent to the printer.</source>
        <translation>案例已送往打印机。</translation>
    </message>
    <message>
        <source>Print case</source>
        <translation>打印案例</translation>
    </message>
    <message>
        <source>This computer has no printer. The case can be saved as a PDF and printed elsewhere.</source>
        <translation>这台电脑没有打印机。可以把案例存为 PDF，拿到别处打印。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
</context>
<context>
    <name>CaseReader</name>
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
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>Take this change back</source>
        <translation>撤回这处改动</translation>
    </message>
    <message>
        <source>Taken out: {text}</source>
        <translation>删去：{text}</translation>
    </message>
    <message>
        <source>Put in: {text}</source>
        <translation>加入：{text}</translation>
    </message>
    <message>
        <source>“{old}” became “{new}”</source>
        <translation>“{old}”改为“{new}”</translation>
    </message>
</context>
<context>
    <name>ChipButton</name>
    <message>
        <source>{part}
Click: show it in the box · Delete: take it away</source>
        <translation>{part}
单击：在搜索框中选中 · Delete：去掉</translation>
    </message>
</context>
<context>
    <name>ChipsBar</name>
    <message>
        <source>Parts of the search</source>
        <translation>查询条件</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show fewer parts</source>
        <translation>收起条件</translation>
    </message>
    <message>
        <source>Show all parts of the search</source>
        <translation>显示全部条件</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>Add to collection</source>
        <translation>加入专题</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Name of a collection, or of a new one</source>
        <translation>专题名称，或新专题的名称</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>New collection “{name}”</source>
        <translation>新建专题“{name}”</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>Read this case</source>
        <translation>阅读这个案例</translation>
    </message>
    <message>
        <source>One column to the left</source>
        <translation>左移一列</translation>
    </message>
    <message>
        <source>One column to the right</source>
        <translation>右移一列</translation>
    </message>
    <message>
        <source>Take out of the comparison</source>
        <translation>从对照中去掉</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Lead body</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>改革手段</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
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
        <translation>讨论题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Gist</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键数据</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Figures of one case alone</source>
        <translation>仅一个案例有的数据</translation>
    </message>
</context>
<context>
    <name>ComparingPage</name>
    <message>
        <source>&amp;Add a case…</source>
        <translation>添加案例(&amp;A)…</translation>
    </message>
    <message>
        <source>Cases of the &amp;briefing</source>
        <translation>简报中的案例(&amp;B)</translation>
    </message>
    <message>
        <source>Put into the b&amp;riefing</source>
        <translation>放进简报(&amp;R)</translation>
    </message>
    <message>
        <source>Adds the cases, the table that compares them and that of the key figures</source>
        <translation>加入这些案例、案例对照表和关键指标对照表</translation>
    </message>
    <message>
        <source>Add one to three cases to compare this one with.</source>
        <translation>请再添加一至三个案例，与这个案例对照。</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有对照的案例</translation>
    </message>
    <message>
        <source>Select two to four cases in the list and press Ctrl+Shift+M, or add them here one by one.</source>
        <translation>在列表中选中二至四个案例，按 Ctrl+Shift+M；也可以在这里逐个添加。</translation>
    </message>
    <message>
        <source>Add a case…</source>
        <translation>添加案例…</translation>
    </message>
    <message>
        <source>To the library</source>
        <translation>去案例库</translation>
    </message>
    <message>
        <source>Up to {limit} cases stand side by side: the others were left out.</source>
        <translation>一次最多对照 {limit} 个案例，其余没有放进来。</translation>
    </message>
    <message>
        <source>There is no briefing yet: add cases one by one.</source>
        <translation>还没有简报：请逐个添加案例。</translation>
    </message>
    <message>
        <source>New briefing</source>
        <translation>新建简报</translation>
    </message>
    <message>
        <source>Title of the briefing that takes the comparison:</source>
        <translation>收入这份对照的简报，标题为：</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>The comparison stands in the briefing already.</source>
        <translation>简报里已有这份对照。</translation>
    </message>
    <message>
        <source>The cases and their tables stand in the briefing now.</source>
        <translation>案例和对照表已放进简报。</translation>
    </message>
    <message>
        <source>Open the briefing</source>
        <translation>打开简报</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>Comparison of cases</source>
        <translation>案例对照</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Title and gist</source>
        <translation>标题和一句话</translation>
    </message>
    <message>
        <source>Lead sentences only</source>
        <translation>只要段首句</translation>
    </message>
    <message>
        <source>Key figures only</source>
        <translation>只要关键数据</translation>
    </message>
    <message>
        <source>Selected passage</source>
        <translation>选中的文字</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>引用格式</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>{names}: {count} cases</source>
        <translation>{names}：{count} 个案例</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
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
        <source>Unknown</source>
        <translation>不详</translation>
    </message>
</context>
<context>
    <name>CoverageBar</name>
    <message>
        <source>Coverage matrix</source>
        <translation>覆盖矩阵</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Only the cases found in the library</source>
        <translation>只统计案例库当前找到的案例</translation>
    </message>
    <message>
        <source>Also rows and columns without cases</source>
        <translation>也显示没有案例的行和列</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>List what nobody has</source>
        <translation>列出还没有案例的组合</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as text that spreadsheets understand (Ctrl+C)</source>
        <translation>复制为可粘贴到表格的文字（Ctrl+C）</translation>
    </message>
    <message>
        <source>To briefing</source>
        <translation>放进简报</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>{count} cases, each counted once in totals</source>
        <translation>共 {count} 个案例，合计中每个案例只计一次</translation>
    </message>
    <message>
        <source>{count} without a city stand in no row</source>
        <translation>{count} 个案例没有城市，不在任何行里</translation>
    </message>
    <message>
        <source>The library shows all cases now</source>
        <translation>案例库现在显示全部案例</translation>
    </message>
    <message>
        <source>This matrix as it stands</source>
        <translation>把这张表照现在的样子放进去</translation>
    </message>
    <message>
        <source>A matrix of the briefing&apos;s own cases</source>
        <translation>放一张统计简报自身案例的矩阵</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿（XLSX）</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>矢量图（SVG）</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>Export: {format}</source>
        <translation>导出：{format}</translation>
    </message>
    <message>
        <source>Copied as text; paste it into a spreadsheet.</source>
        <translation>已复制为文字，可粘贴到表格里。</translation>
    </message>
    <message>
        <source>The search in the library finds no case</source>
        <translation>案例库的当前查询没有找到案例</translation>
    </message>
    <message>
        <source>Count all cases</source>
        <translation>统计全部案例</translation>
    </message>
    <message>
        <source>There are no cases yet</source>
        <translation>还没有案例</translation>
    </message>
    <message>
        <source>To the library</source>
        <translation>去案例库</translation>
    </message>
    <message>
        <source>What nobody has</source>
        <translation>还没有案例的组合</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Nobody has a case for</source>
        <translation>还没有案例的</translation>
    </message>
    <message>
        <source>There is no briefing yet that it could go into.</source>
        <translation>还没有可以放进去的简报。</translation>
    </message>
    <message>
        <source>New briefing…</source>
        <translation>新建简报…</translation>
    </message>
    <message>
        <source>Put into the briefing: {title}</source>
        <translation>已放进简报：{title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CoverageTable</name>
    <message>
        <source>Coverage matrix</source>
        <translation>覆盖矩阵</translation>
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
    <name>ExportDialog</name>
    <message>
        <source>Export briefing</source>
        <translation>导出简报</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>《{title}》</translation>
    </message>
    <message>
        <source>marked “{secrecy}”</source>
        <translation>标有“{secrecy}”</translation>
    </message>
    <message>
        <source>no cases</source>
        <translation>没有案例</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 个案例</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} 个案例</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>List of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A file of this name exists; it will be replaced.</source>
        <translation>已有同名文件，将被替换。</translation>
    </message>
    <message>
        <source>This folder does not exist: choose another one.</source>
        <translation>文件夹不存在：请另选一个。</translation>
    </message>
    <message>
        <source>Page numbers in the contents are filled in; refresh them in Word after editing (F9).</source>
        <translation>目录已填好页码；在 Word 中修改后请更新目录（F9）。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Shape of slides</source>
        <translation>幻灯片比例</translation>
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
    <name>ExportWords</name>
    <message>
        <source>to go on editing in Word or WPS</source>
        <translation>便于在 Word 或 WPS 中继续修改</translation>
    </message>
    <message>
        <source>to print, and to keep as it is</source>
        <translation>用于打印和存档</translation>
    </message>
    <message>
        <source>one file for a browser</source>
        <translation>单个文件，用浏览器打开</translation>
    </message>
    <message>
        <source>plain text for other programs</source>
        <translation>纯文本，供其他程序使用</translation>
    </message>
    <message>
        <source>the tables only: cases and figures</source>
        <translation>只有表格：案例清单和数据</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>一个文件</translation>
    </message>
    <message>
        <source>A file for each case, zipped</source>
        <translation>每个案例一个文件，打成一包</translation>
    </message>
    <message>
        <source>Automatic: those of public bodies if they have every character</source>
        <translation>自动：字都齐全时用机关标准字体</translation>
    </message>
    <message>
        <source>Those of public bodies (仿宋_GB2312, 楷体_GB2312)</source>
        <translation>机关标准字体（仿宋_GB2312、楷体_GB2312）</translation>
    </message>
    <message>
        <source>Those of Windows (仿宋, 楷体)</source>
        <translation>Windows 自带字体（仿宋、楷体）</translation>
    </message>
    <message>
        <source>From four headings on</source>
        <translation>有四个以上标题时</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>to teach from: slides with notes, to be edited</source>
        <translation>用于授课：带备注的幻灯片，可再编辑</translation>
    </message>
    <message>
        <source>Wide (16:9)</source>
        <translation>宽屏（16:9）</translation>
    </message>
    <message>
        <source>Standard (4:3)</source>
        <translation>标准（4:3）</translation>
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
    <name>FigureBar</name>
    <message>
        <source>Figures</source>
        <translation>数据索引</translation>
    </message>
    <message>
        <source>Words of the metric, and a comparison: 时限 压减 ≥ 50 %</source>
        <translation>项目的字词，可加比较：时限 压减 ≥ 50 %</translation>
    </message>
    <message>
        <source>时限 · 时限压减≥50% · 压减≥3天 · 增长&gt;20% · 满意度≥99%
A fall or a rise is meant by 压减 or 增长.</source>
        <translation>时限 · 时限压减≥50% · 压减≥3天 · 增长&gt;20% · 满意度≥99%
写“压减”找下降，写“增长”找上升。</translation>
    </message>
    <message>
        <source>Only of the cases found in the library</source>
        <translation>只看案例库当前找到的案例</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Draw the figures listed, or those chosen, that have one unit</source>
        <translation>把所列（或所选）的同一单位数据画成条形图</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the chosen rows as text that spreadsheets understand (Ctrl+C)</source>
        <translation>把所选的行复制为可粘贴到表格的文字（Ctrl+C）</translation>
    </message>
    <message>
        <source>To briefing</source>
        <translation>放进简报</translation>
    </message>
    <message>
        <source>Put the chosen figures into the current briefing, with their sources</source>
        <translation>把所选数据连同来源放进当前简报</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>{figures} figures of {cases} cases</source>
        <translation>{cases} 个案例的 {figures} 个数据</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿（XLSX）</translation>
    </message>
    <message>
        <source>Values (CSV)</source>
        <translation>逗号分隔值（CSV）</translation>
    </message>
</context>
<context>
    <name>FigureIndex</name>
    <message>
        <source>Metric</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>改革后或现值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>原句</translation>
    </message>
    <message>
        <source>Value before</source>
        <translation>改革前</translation>
    </message>
</context>
<context>
    <name>FigureIndexPage</name>
    <message>
        <source>The library shows all cases now</source>
        <translation>案例库现在显示全部案例</translation>
    </message>
    <message>
        <source>Export: {format}</source>
        <translation>导出：{format}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据索引</translation>
    </message>
    <message>
        <source>Copied as text; paste it into a spreadsheet.</source>
        <translation>已复制为文字，可粘贴到表格里。</translation>
    </message>
    <message>
        <source>No figure meets this filter</source>
        <translation>没有符合条件的数据</translation>
    </message>
    <message>
        <source>Show all figures</source>
        <translation>显示全部数据</translation>
    </message>
    <message>
        <source>Figures stand in the cards of cases; import a compilation or write a card.</source>
        <translation>数据来自案例卡：请先导入汇编。</translation>
    </message>
    <message>
        <source>No case has figures yet</source>
        <translation>还没有案例带数据</translation>
    </message>
    <message>
        <source>To the library</source>
        <translation>去案例库</translation>
    </message>
    <message>
        <source>There is no briefing yet that it could go into.</source>
        <translation>还没有可以放进去的简报。</translation>
    </message>
    <message>
        <source>New briefing…</source>
        <translation>新建简报…</translation>
    </message>
    <message>
        <source>Put into the briefing: {title}</source>
        <translation>已放进简报：{title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message>
        <source>name, or any figure</source>
        <translation>数据名称，可不填</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <source>Name of the figure</source>
        <translation>数据名称</translation>
    </message>
    <message>
        <source>Kind of comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Figures</source>
        <translation>关键数据</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>Show the sentence in the original, the second time in the card (Return)</source>
        <translation>显示原文中的这句话，再点一次显示案例卡中的（回车）</translation>
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
    <name>FiguresBox</name>
    <message>
        <source>Another figure</source>
        <translation>再加一项数据</translation>
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
    <name>FilterBar</name>
    <message>
        <source>My notes</source>
        <translation>所有备注</translation>
    </message>
    <message>
        <source>Look in notes, passages and titles</source>
        <translation>在备注、批注的文字和标题中查找</translation>
    </message>
    <message>
        <source>Which kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <translation>备注和批注</translation>
    </message>
    <message>
        <source>Notes only</source>
        <translation>只看备注</translation>
    </message>
    <message>
        <source>Highlights only</source>
        <translation>只看批注</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>需要核对</translation>
    </message>
    <message>
        <source>Only those whose passage has changed or is gone</source>
        <translation>只看文字已改动或已找不到的</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove what is chosen (Del)</source>
        <translation>移除选中的 (Del)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>{notes} notes, {highlights} highlights</source>
        <translation>{notes} 条备注，{highlights} 处批注</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter these</source>
        <translation>筛选名称</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this case</source>
        <translation>在本案例中查找</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Mend</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Draft check</source>
        <translation>检查草稿</translation>
    </message>
    <message>
        <source>Nothing to look at was found.</source>
        <translation>没有发现需要留意之处。</translation>
    </message>
    <message>
        <source>1 place to look at</source>
        <translation>1 处需要留意</translation>
    </message>
    <message>
        <source>{count} places to look at</source>
        <translation>{count} 处需要留意</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Advanced search</source>
        <translation>高级搜索</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Topic and place</source>
        <translation>主题与地区</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>关键数据</translation>
    </message>
    <message>
        <source>State and keeping</source>
        <translation>状态与整理</translation>
    </message>
    <message>
        <source>Words in one part of the case</source>
        <translation>限定部分</translation>
    </message>
    <message>
        <source>All of these words</source>
        <translation>包含全部词</translation>
    </message>
    <message>
        <source>blanks between words</source>
        <translation>词之间用空格隔开</translation>
    </message>
    <message>
        <source>Exactly this phrase</source>
        <translation>精确短语</translation>
    </message>
    <message>
        <source>several phrases in quotation marks each</source>
        <translation>多个短语各加引号</translation>
    </message>
    <message>
        <source>Any of these words</source>
        <translation>包含任一词</translation>
    </message>
    <message>
        <source>None of these words</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>Other conditions</source>
        <translation>其他条件</translation>
    </message>
    <message>
        <source>one or more; -name leaves it out</source>
        <translation>可填多个；-名称 表示排除</translation>
    </message>
    <message>
        <source>Has or lacks</source>
        <translation>有或无</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Empty all</source>
        <translation>全部清空</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 个案例</translation>
    </message>
    <message>
        <source>{total} cases</source>
        <translation>{total} 个案例</translation>
    </message>
</context>
<context>
    <name>HandoutDialog</name>
    <message>
        <source>Handout</source>
        <translation>课堂材料</translation>
    </message>
    <message>
        <source>For a class that discusses these cases.</source>
        <translation>供课堂讨论这些案例使用。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>As</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>For</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Shape of slides</source>
        <translation>幻灯片比例</translation>
    </message>
</context>
<context>
    <name>HandoutMaker</name>
    <message>
        <source>Selected cases</source>
        <translation>案例选讲</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>课堂材料</translation>
    </message>
    <message>
        <source>Save handout</source>
        <translation>保存课堂材料</translation>
    </message>
</context>
<context>
    <name>HandoutWords</name>
    <message>
        <source>Handout in Word (.docx)</source>
        <translation>Word 课堂材料（.docx）</translation>
    </message>
    <message>
        <source>Handout as PDF (.pdf)</source>
        <translation>PDF 课堂材料（.pdf）</translation>
    </message>
    <message>
        <source>Slides for PowerPoint (.pptx)</source>
        <translation>PowerPoint 幻灯片（.pptx）</translation>
    </message>
    <message>
        <source>The class, and behind it the leader</source>
        <translation>学员用，后附带教提示</translation>
    </message>
    <message>
        <source>The class alone</source>
        <translation>只给学员</translation>
    </message>
    <message>
        <source>The leader alone</source>
        <translation>只给带教人</translation>
    </message>
    <message>
        <source>The sheets of the leader stand behind those of the class: part them before you hand them out.</source>
        <translation>带教提示附在学员材料之后：分发前请先分开。</translation>
    </message>
    <message>
        <source>Your notes, what was done, figures with their places, results, cases like it.</source>
        <translation>您的备注、实际做法、数据及出处、成效、相近案例。</translation>
    </message>
    <message>
        <source>Text, charts and notes can be edited. Your own notes are among the notes.</source>
        <translation>文字、图表和备注均可编辑；您写的备注也在备注页里。</translation>
    </message>
    <message>
        <source>Wide (16:9)</source>
        <translation>宽屏（16:9）</translation>
    </message>
    <message>
        <source>Standard (4:3)</source>
        <translation>标准（4:3）</translation>
    </message>
    <message>
        <source>Background, questions and lines to write on. What was done is not told.</source>
        <translation>背景、讨论题和书写横线；不透露实际做法。</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>How to search</source>
        <translation>搜索方法</translation>
    </message>
</context>
<context>
    <name>HighlightRow</name>
    <message>
        <source>Another colour</source>
        <translation>换颜色</translation>
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
    <name>HitCounter</name>
    <message>
        <source>{count} hits in this case</source>
        <translation>本案例共 {count} 处</translation>
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
        <source>Nothing is stored before you accept it. Undecided: {count}, which stay out.</source>
        <translation>确认之前不会写入。未决 {count} 个，不写入。</translation>
    </message>
    <message>
        <source>1 case is in the library now.</source>
        <translation>已有 1 个案例入库。</translation>
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
    <message>
        <source>Taken out: an advert, a caption or the name of an editor</source>
        <translation>已略去：广告、图片说明或编辑署名</translation>
    </message>
    <message>
        <source>Mended: a character that nobody sees</source>
        <translation>已修复：看不见的字符</translation>
    </message>
    <message>
        <source>Nothing to accept</source>
        <translation>没有可导入的案例</translation>
    </message>
    <message>
        <source>Accept 1 case</source>
        <translation>导入 1 个案例</translation>
    </message>
    <message>
        <source>Accept {count} cases</source>
        <translation>导入 {count} 个案例</translation>
    </message>
    <message>
        <source>Accept {count} cases of {documents} documents</source>
        <translation>导入 {documents} 个文档的 {count} 个案例</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>How much of the case</source>
        <translation>案例取多少</translation>
    </message>
    <message>
        <source>Heading; its own when empty</source>
        <translation>标题，留空用原题</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text in Markdown: an empty line parts paragraphs, # makes a heading</source>
        <translation>用 Markdown 书写：空行分段，# 为标题</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Name of the figure; the most frequent when empty</source>
        <translation>数据名称，留空取最常见的一项</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 项</translation>
    </message>
    <message>
        <source>Only the {count} cases that were compared</source>
        <translation>只用所对照的 {count} 个案例</translation>
    </message>
</context>
<context>
    <name>Launcher</name>
    <message>
        <source>Selected cases</source>
        <translation>案例选讲</translation>
    </message>
</context>
<context>
    <name>LayoutBox</name>
    <message>
        <source>Rename the layout</source>
        <translation>版式改名</translation>
    </message>
    <message>
        <source>Briefings that have this layout keep it under its new name.</source>
        <translation>使用此版式的简报会随之改用新名称。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Import a layout</source>
        <translation>导入版式</translation>
    </message>
    <message>
        <source>Export the layout</source>
        <translation>导出版式</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Layout “{name}” deleted.</source>
        <translation>已删除版式“{name}”。</translation>
    </message>
    <message>
        <source>Back to the briefing&apos;s fields (Esc)</source>
        <translation>返回简报设置（Esc）</translation>
    </message>
    <message>
        <source>Layout files</source>
        <translation>版式文件</translation>
    </message>
    <message>
        <source>More about layouts</source>
        <translation>版式的更多操作</translation>
    </message>
</context>
<context>
    <name>LayoutEditor</name>
    <message>
        <source>This layout comes with the program. Make a copy to change it.</source>
        <translation>此版式随程序提供，复制一份后即可修改。</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Headings 1. in bold</source>
        <translation>“1.”级标题加粗</translation>
    </message>
    <message>
        <source>{lines} lines of {characters} characters, as GB/T 9704-2012 asks.</source>
        <translation>每页 {lines} 行、每行 {characters} 字，符合 GB/T 9704-2012。</translation>
    </message>
    <message>
        <source>{lines} lines of {characters} characters; GB/T 9704-2012 asks for 22 of 28.</source>
        <translation>每页 {lines} 行、每行 {characters} 字；GB/T 9704-2012 要求 22 行、28 字。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not as in the standard: {parts}.</source>
        <translation>与标准不同：{parts}。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Fonts of this computer</source>
        <translation>本机字体</translation>
    </message>
    <message>
        <source>Page numbers and headings</source>
        <translation>页码与标题</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Usual recipients</source>
        <translation>常用报送单位</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上边距</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下边距</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左边距</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右边距</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Line pitch</source>
        <translation>固定行距</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>磅</translation>
    </message>
    <message>
        <source>fills the page</source>
        <translation>按行数均分</translation>
    </message>
    <message>
        <source>Lines a page</source>
        <translation>每页行数</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>每行字数</translation>
    </message>
    <message>
        <source>Title pitch</source>
        <translation>标题行距</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>{name} (not installed)</source>
        <translation>{name}（未安装）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>The briefing&apos;s own when empty</source>
        <translation>留空则用简报自己的名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Issue number</source>
        <translation>期号样式</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>横线</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Colour of the rule</source>
        <translation>横线颜色</translation>
    </message>
    <message>
        <source>Where the briefing names none</source>
        <translation>简报未填时使用</translation>
    </message>
    <message>
        <source>To superiors</source>
        <translation>报</translation>
    </message>
    <message>
        <source>To equals</source>
        <translation>送</translation>
    </message>
    <message>
        <source>To those below</source>
        <translation>发</translation>
    </message>
</context>
<context>
    <name>LayoutRow</name>
    <message>
        <source>Layout of the pages</source>
        <translation>页面版式</translation>
    </message>
    <message>
        <source>This layout no longer exists: the pages look as GB/T 9704-2012 says.</source>
        <translation>此版式已不存在：改按 GB/T 9704-2012 排版。</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name}（已不存在）</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Reset to</source>
        <translation>恢复为</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>导出为文件…</translation>
    </message>
    <message>
        <source>Look at this layout, change it, import or export layouts</source>
        <translation>查看、修改此版式，导入或导出版式</translation>
    </message>
</context>
<context>
    <name>LayoutWords</name>
    <message>
        <source>Title serif (小标宋)</source>
        <translation>小标宋</translation>
    </message>
    <message>
        <source>Serif (宋体)</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Sans (黑体)</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Script (楷体)</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Imitation Song (仿宋)</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Heading 一、</source>
        <translation>“一、”级标题</translation>
    </message>
    <message>
        <source>Heading （一）</source>
        <translation>“（一）”级标题</translation>
    </message>
    <message>
        <source>Heading 1.</source>
        <translation>“1.”级标题</translation>
    </message>
    <message>
        <source>Heading （1）</source>
        <translation>“（1）”级标题</translation>
    </message>
    <message>
        <source>Notes and gists</source>
        <translation>提要与注</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>图表题</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Sources, captions</source>
        <translation>来源、图表题</translation>
    </message>
    <message>
        <source>Outer side: right, then left</source>
        <translation>外侧（单页右、双页左）</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Dark red</source>
        <translation>深红</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>margins</source>
        <translation>页边距</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>sizes</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>line pitch</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>page numbers</source>
        <translation>页码位置</translation>
    </message>
    <message>
        <source>form of page numbers</source>
        <translation>页码样式</translation>
    </message>
    <message>
        <source>Title on a cover</source>
        <translation>封面标题</translation>
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
    <name>LostRow</name>
    <message>
        <source>The library&apos;s text has changed; this wording no longer fits:</source>
        <translation>案例库的文字已变，这处改写放不回去：</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Drop this wording</source>
        <translation>放弃这处改写</translation>
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
    <message>
        <source>This is where the passage of the briefing comes from.</source>
        <translation>这是简报中那段文字的出处。</translation>
    </message>
    <message>
        <source>Back to the briefing</source>
        <translation>返回简报</translation>
    </message>
    <message>
        <source>Choose a case to present first.</source>
        <translation>请先选一个案例再演示。</translation>
    </message>
    <message>
        <source>Choose a case to hand out first.</source>
        <translation>请先选择要做课堂材料的案例。</translation>
    </message>
</context>
<context>
    <name>MarkHead</name>
    <message>
        <source>Place again</source>
        <translation>重新定位</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>{place}: {quote}</source>
        <translation>{place}：{quote}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>text changed</source>
        <translation>文字已改动</translation>
    </message>
    <message>
        <source>The text has changed so much that the passage was not found again.</source>
        <translation>原文改动较大，找不到这段文字了。</translation>
    </message>
    <message>
        <source>The words of this passage are no longer those that were marked.</source>
        <translation>这段文字已与当初批注时不同。</translation>
    </message>
</context>
<context>
    <name>MarkStrip</name>
    <message>
        <source>Hits, highlights and notes in this text; a click goes there</source>
        <translation>本文中的命中、批注和备注，点击跳转</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Yellow, solid line</source>
        <translation>黄色，实线</translation>
    </message>
    <message>
        <source>Green, dashed line</source>
        <translation>绿色，虚线</translation>
    </message>
    <message>
        <source>Blue, dotted line</source>
        <translation>蓝色，点线</translation>
    </message>
    <message>
        <source>Pink, wavy line</source>
        <translation>粉色，波浪线</translation>
    </message>
    <message>
        <source>Whole case</source>
        <translation>整个案例</translation>
    </message>
    <message>
        <source>Gist</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
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
        <translation>讨论题</translation>
    </message>
</context>
<context>
    <name>MoreDetails</name>
    <message>
        <source>not stated</source>
        <translation>不注明</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>引用格式</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Total no.</source>
        <translation>总期号</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>To superiors</source>
        <translation>报</translation>
    </message>
    <message>
        <source>To equals</source>
        <translation>送</translation>
    </message>
    <message>
        <source>To those below</source>
        <translation>发</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>印发单位</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>印数</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>The layout has {name} in the place of the usual name</source>
        <translation>版式以“{name}”代替通用名称</translation>
    </message>
</context>
<context>
    <name>MyNotes</name>
    <message>
        <source>{uid}: this case is not in the library any more</source>
        <translation>{uid}：库中已没有这个案例</translation>
    </message>
    <message>
        <source>The text has changed</source>
        <translation>原文字已改动</translation>
    </message>
    <message>
        <source>Not found any more: needs a look</source>
        <translation>原处已找不到，请核对</translation>
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
    <message>
        <source>not</source>
        <translation>非</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新建专题…</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>保存这次搜索…</translation>
    </message>
    <message>
        <source>Ctrl+S keeps a search</source>
        <translation>Ctrl+S 保存搜索</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Show the indicators</source>
        <translation>改按 18 个指标看</translation>
    </message>
    <message>
        <source>Show B-READY topics</source>
        <translation>改按 B-READY 主题看</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>没有这样的名称</translation>
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
    <name>NewBriefingDialog</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Edit (double click)</source>
        <translation>修改（双击）</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write in Markdown: **bold**, - list, # heading. It is saved by itself.</source>
        <translation>可用 Markdown：**加粗**、- 列表、# 标题；自动保存。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message>
        <source>Notes and highlights</source>
        <translation>备注和批注</translation>
    </message>
    <message>
        <source>Show in the case</source>
        <translation>在案例中查看</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Export: {format}</source>
        <translation>导出：{format}</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>所有备注</translation>
    </message>
    <message>
        <source>Nothing meets this filter</source>
        <translation>没有符合条件的备注</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>显示全部备注</translation>
    </message>
    <message>
        <source>Select a passage while reading a case to highlight it or to write a note on it.</source>
        <translation>阅读案例时选中一段文字，即可给它加批注或写备注。</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>还没有备注</translation>
    </message>
    <message>
        <source>To the library</source>
        <translation>去案例库</translation>
    </message>
    <message>
        <source>This case is not in the library any more; its notes stay here.</source>
        <translation>库中已没有这个案例，它的备注仍保留在这里。</translation>
    </message>
    <message>
        <source>Removed: {count}. It lies in the trash.</source>
        <translation>已移除 {count} 条，可在回收站找回。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
    <name>NotesPanel</name>
    <message>
        <source>Nothing here yet. Select a passage to highlight it, or write a note on the whole case.</source>
        <translation>还没有内容。选中一段文字即可批注，也可以给整个案例写备注。</translation>
    </message>
    <message>
        <source>+ Note</source>
        <translation>＋ 备注</translation>
    </message>
    <message>
        <source>Hide notes (F7)</source>
        <translation>隐藏备注（F7）</translation>
    </message>
    <message>
        <source>Select the passage in the card or in the original, then press “Place here” or Return.</source>
        <translation>请在案例卡或原文中选中这段文字，再点“放在这里”或按回车。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Notes {notes} · Highlights {marks}</source>
        <translation>备注 {notes} · 批注 {marks}</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>The query holds no word that can be searched, only punctuation.</source>
        <translation>查询里只有标点，没有可以搜索的词语。</translation>
    </message>
    <message>
        <source>No case holds all of this.</source>
        <translation>没有案例同时符合这些条件。</translation>
    </message>
    <message>
        <source>You can try</source>
        <translation>可以试试</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>显示全部案例</translation>
    </message>
    <message>
        <source>Edit synonyms…</source>
        <translation>编辑同义词…</translation>
    </message>
    <message>
        <source>Search for this alone</source>
        <translation>只搜这一项</translation>
    </message>
    <message>
        <source>Take “{part}” away</source>
        <translation>去掉“{part}”</translation>
    </message>
    <message>
        <source>no case</source>
        <translation>无案例</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 个案例</translation>
    </message>
    <message>
        <source>{total} cases</source>
        <translation>{total} 个案例</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>“{other}” instead of “{word}” ({total})</source>
        <translation>“{word}”改为“{other}”（{total} 个）</translation>
    </message>
    <message>
        <source>also {others} ({total})</source>
        <translation>加上同义词：{others}（{total} 个）</translation>
    </message>
    <message>
        <source>with all other names ({total})</source>
        <translation>加上全部同义词（{total} 个）</translation>
    </message>
    <message>
        <source>any of these words ({total})</source>
        <translation>任一词即可（{total} 个）</translation>
    </message>
    <message>
        <source>without “{part}”</source>
        <translation>去掉“{part}”</translation>
    </message>
    <message>
        <source>without filters: {words}</source>
        <translation>去掉筛选，只搜：{words}</translation>
    </message>
    <message>
        <source>No case has {parts}.</source>
        <translation>没有案例符合{parts}。</translation>
    </message>
    <message>
        <source>Each part finds cases, but no case meets all of them.</source>
        <translation>每个条件单独都有案例，但没有案例同时符合全部条件。</translation>
    </message>
    <message>
        <source>Few cases. You can try:</source>
        <translation>找到的案例较少，可以试试：</translation>
    </message>
    <message>
        <source>Each alone: {parts}.</source>
        <translation>单独命中：{parts}。</translation>
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
    <name>OutcomePanel</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>To look at in the exported file</source>
        <translation>导出文件中需要核对之处</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} 页</translation>
    </message>
    <message>
        <source>1 place to look at</source>
        <translation>1 处需要核对</translation>
    </message>
    <message>
        <source>{count} places to look at</source>
        <translation>{count} 处需要核对</translation>
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
    <message>
        <source>wording needs a look</source>
        <translation>改写需核对</translation>
    </message>
    <message>
        <source>own wording</source>
        <translation>有改写</translation>
    </message>
    <message>
        <source>{kind} · {count} below</source>
        <translation>{kind} · 下含 {count} 项</translation>
    </message>
</context>
<context>
    <name>OutlineMenus</name>
    <message>
        <source>Cases from the library…</source>
        <translation>从案例库选案例…</translation>
    </message>
    <message>
        <source>Edit the wording</source>
        <translation>改写文字</translation>
    </message>
    <message>
        <source>Open in the library</source>
        <translation>在案例库中打开</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste behind</source>
        <translation>粘贴到后面</translation>
    </message>
    <message>
        <source>Take out of the briefing</source>
        <translation>移出简报</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>One level higher</source>
        <translation>提升一级</translation>
    </message>
    <message>
        <source>One level deeper</source>
        <translation>降低一级</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Add behind</source>
        <translation>在后面添加</translation>
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
    <message>
        <source>One level higher (Ctrl+[ or Alt+Left)</source>
        <translation>提升一级（Ctrl+[ 或 Alt+←）</translation>
    </message>
    <message>
        <source>One level deeper (Ctrl+] or Alt+Right)</source>
        <translation>降低一级（Ctrl+] 或 Alt+→）</translation>
    </message>
    <message>
        <source>Add something to the outline (Insert)</source>
        <translation>在提纲中添加（Insert）</translation>
    </message>
    <message>
        <source>No cases yet: choose some in the library and press Ctrl+B, or drag them here.</source>
        <translation>还没有案例：在案例库中选好后按 Ctrl+B，或拖到这里。</translation>
    </message>
</context>
<context>
    <name>OutlineTree</name>
    <message>
        <source>Outline of the briefing</source>
        <translation>简报提纲</translation>
    </message>
</context>
<context>
    <name>OutlineWork</name>
    <message>
        <source>1 item taken out.</source>
        <translation>已移出 1 项。</translation>
    </message>
    <message>
        <source>{count} items taken out.</source>
        <translation>已移出 {count} 项。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Cases by indicator</source>
        <translation>各指标的案例</translation>
    </message>
    <message>
        <source>Cases by province</source>
        <translation>各省份的案例</translation>
    </message>
    <message>
        <source>Cases by instrument</source>
        <translation>各改革手段的案例</translation>
    </message>
    <message>
        <source>Cases by year</source>
        <translation>各年份的案例</translation>
    </message>
    <message>
        <source>Cases by source</source>
        <translation>各来源的案例</translation>
    </message>
    <message>
        <source>Cases by review</source>
        <translation>各核对状态的案例</translation>
    </message>
    <message>
        <source>To be checked: {count}</source>
        <translation>待核：{count}</translation>
    </message>
    <message>
        <source>Without figures: {count}</source>
        <translation>没有数据：{count}</translation>
    </message>
    <message>
        <source>Without original: {count}</source>
        <translation>没有原文：{count}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>{cases} cases of {sources} sources, {figures} figures</source>
        <translation>{sources} 个来源的 {cases} 个案例，{figures} 个数据</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例数</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新的案例</translation>
    </message>
    <message>
        <source>Cut off in their source: {count}</source>
        <translation>来源文本中断的案例：{count}</translation>
    </message>
    <message>
        <source>There are no cases yet</source>
        <translation>还没有案例</translation>
    </message>
    <message>
        <source>Import compilations…</source>
        <translation>导入汇编…</translation>
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
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Draft check</source>
        <translation>检查草稿</translation>
    </message>
    <message>
        <source>Look for doubts before the export</source>
        <translation>导出前检查草稿</translation>
    </message>
    <message>
        <source>{saved}: {count} cases</source>
        <translation>{saved}：{count} 个案例</translation>
    </message>
    <message>
        <source>No earlier version</source>
        <translation>还没有历史版本</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Keep as a version</source>
        <translation>存为版本</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>As a Word document, PDF, web page, Markdown or workbook (Ctrl+E)</source>
        <translation>导出为 Word、PDF、网页、Markdown 或工作簿（Ctrl+E）</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>全屏演示</translation>
    </message>
    <message>
        <source>Handout…</source>
        <translation>课堂材料…</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>简报</translation>
    </message>
</context>
<context>
    <name>PaletteOverlay</name>
    <message>
        <source>Go to a case, page, command, tag, collection, search or briefing</source>
        <translation>转到案例、页面、命令、标签、专题、已存搜索或简报</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配结果</translation>
    </message>
    <message>
        <source>Return: go · Ctrl+Return: add a case to the current briefing · Esc: close</source>
        <translation>回车：转到 · Ctrl+回车：案例加入当前简报 · Esc：关闭</translation>
    </message>
    <message>
        <source>Nothing has this name: try another part of it, its pinyin or its initials.</source>
        <translation>没有这个名称：换一部分名称，或用拼音、首字母试试。</translation>
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
    <name>PassageActions</name>
    <message>
        <source>Note on this passage</source>
        <translation>给这段写备注</translation>
    </message>
    <message>
        <source>Show the note</source>
        <translation>查看备注</translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation>去掉批注</translation>
    </message>
</context>
<context>
    <name>PlotPane</name>
    <message>
        <source>Figures as bars</source>
        <translation>数据条形图</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit:</source>
        <translation>单位：</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; a dashed outline is the value before.</source>
        <translation>{count} 个中的前 {shown} 个；虚线框是改革前的数值。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>PresenterPanel</name>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No notes for this slide</source>
        <translation>本页没有备注</translation>
    </message>
    <message>
        <source>Time since the beginning</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>现在时间</translation>
    </message>
    <message>
        <source>{number} / {total}</source>
        <translation>{number} / {total}</translation>
    </message>
    <message>
        <source> · step {step} of {steps}</source>
        <translation> · 第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>A−</source>
        <translation>A−</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>缩小备注文字</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>放大备注文字</translation>
    </message>
</context>
<context>
    <name>PresenterWindow</name>
    <message>
        <source>Andian · presenter</source>
        <translation>案典 · 演示者视图</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Slide before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>First slide</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Last slide</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>White screen</source>
        <translation>白屏</translation>
    </message>
    <message>
        <source>Laser pointer</source>
        <translation>激光笔</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Whole slides or step by step</source>
        <translation>整页显示或逐步显示</translation>
    </message>
    <message>
        <source>Notes and next slide</source>
        <translation>备注和下一页</translation>
    </message>
    <message>
        <source>Stop or start the timer</source>
        <translation>计时暂停或继续</translation>
    </message>
    <message>
        <source>Timer back to zero</source>
        <translation>计时归零</translation>
    </message>
    <message>
        <source>Light or dark slides</source>
        <translation>浅色或深色幻灯片</translation>
    </message>
    <message>
        <source>16:9 or 4:3</source>
        <translation>16:9 或 4:3</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>交换两块屏幕</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>结束演示</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Page before (Ctrl+Page Up)</source>
        <translation>上一页（Ctrl+Page Up）</translation>
    </message>
    <message>
        <source>Next page (Ctrl+Page Down)</source>
        <translation>下一页（Ctrl+Page Down）</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+wheel)</source>
        <translation>缩小（Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>Larger (Ctrl+wheel)</source>
        <translation>放大（Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Open the case at this place</source>
        <translation>打开案例的这一处</translation>
    </message>
    <message>
        <source>Cannot be drawn, shown as 〓: {characters}</source>
        <translation>无法显示、以〓代替的字符：{characters}</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Edit the wording</source>
        <translation>改写文字</translation>
    </message>
    <message>
        <source>Double click, Return or F2</source>
        <translation>双击、回车或 F2</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+回车</translation>
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
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>Add to briefing</source>
        <translation>加入简报</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>案例卡</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Card, original, both or related cases</source>
        <translation>案例卡、原文、对照或相关案例</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>对照</translation>
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
        <source>Show all cases with “{value}”</source>
        <translation>查看“{value}”的全部案例</translation>
    </message>
    <message>
        <source>Document: {file}</source>
        <translation>文档：{file}</translation>
    </message>
    <message>
        <source>Gist</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
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
    <name>Related</name>
    <message>
        <source>the same name: {values}</source>
        <translation>同一品牌：{values}</translation>
    </message>
    <message>
        <source>both speak of: {values}</source>
        <translation>都提到：{values}</translation>
    </message>
    <message>
        <source>the same instruments: {values}</source>
        <translation>改革手段相同：{values}</translation>
    </message>
    <message>
        <source>the same indicator: {values}</source>
        <translation>指标相同：{values}</translation>
    </message>
</context>
<context>
    <name>RelatedList</name>
    <message>
        <source>Related cases</source>
        <translation>相关案例</translation>
    </message>
</context>
<context>
    <name>RelatedPage</name>
    <message>
        <source>Related cases</source>
        <translation>相关案例</translation>
    </message>
</context>
<context>
    <name>RelatedRow</name>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Set it beside the case that is read</source>
        <translation>与正在阅读的案例对照</translation>
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
    <message>
        <source>{count} hits</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 处</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
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
    <message>
        <source> · {count} selected</source>
        <translation> · 已选 {count} 个</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Review: {state} (Ctrl+Alt+{key})</source>
        <translation>审核：{state}（Ctrl+Alt+{key}）</translation>
    </message>
</context>
<context>
    <name>RowMenus</name>
    <message>
        <source>New collection…</source>
        <translation>新建专题…</translation>
    </message>
    <message>
        <source>Take the filter away</source>
        <translation>取消筛选</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>按此筛选</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>只看这一项</translation>
    </message>
    <message>
        <source>No longer exclude</source>
        <translation>不再排除</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Clear this filter</source>
        <translation>清除这组筛选</translation>
    </message>
    <message>
        <source>New collection inside…</source>
        <translation>在其中新建专题…</translation>
    </message>
    <message>
        <source>Into the one above</source>
        <translation>移入上一个专题</translation>
    </message>
    <message>
        <source>Out of the one around it</source>
        <translation>移出所在的专题</translation>
    </message>
    <message>
        <source>Search for it</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>全屏演示</translation>
    </message>
    <message>
        <source>Handout…</source>
        <translation>课堂材料…</translation>
    </message>
</context>
<context>
    <name>Saving</name>
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
    <name>ScriptStrip</name>
    <message>
        <source>Shown in Simplified characters, converted by OpenCC; what is stored is unchanged.</source>
        <translation>正以简体显示，由 OpenCC 转换；存储的文字没有改动。</translation>
    </message>
    <message>
        <source>Shown in Traditional characters, converted by OpenCC; what is stored is unchanged.</source>
        <translation>正以繁体显示，由 OpenCC 转换；存储的文字没有改动。</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>恢复原样</translation>
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
    <message>
        <source>Search for: {query}</source>
        <translation>改为：{query}</translation>
    </message>
    <message>
        <source>Advanced search (Ctrl+Shift+F)</source>
        <translation>高级搜索（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>How to search (F1 in the box)</source>
        <translation>搜索方法（框中按 F1）</translation>
    </message>
    <message>
        <source>Saved and earlier searches (F4)</source>
        <translation>已存搜索和搜索记录（F4）</translation>
    </message>
    <message>
        <source>Save this search (Ctrl+S)</source>
        <translation>保存这次搜索（Ctrl+S）</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>cases with both words</source>
        <translation>两个词都有的案例</translation>
    </message>
    <message>
        <source>exactly so, without other names</source>
        <translation>原样匹配，不用同义词</translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation>两个词有其一</translation>
    </message>
    <message>
        <source>the first, but not the second</source>
        <translation>有前一个，没有后一个</translation>
    </message>
    <message>
        <source>brackets hold together</source>
        <translation>括号里的作为一组</translation>
    </message>
    <message>
        <source>Where the words stand</source>
        <translation>词在哪里</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>在标题里</translation>
    </message>
    <message>
        <source>in the measures</source>
        <translation>在做法里</translation>
    </message>
    <message>
        <source>in the results</source>
        <translation>在成效里</translation>
    </message>
    <message>
        <source>in the name of the body</source>
        <translation>在单位名称里</translation>
    </message>
    <message>
        <source>in the original; 备注: in your notes, 案例卡: in the card</source>
        <translation>在原文里；备注: 在自己的备注里，案例卡: 在案例卡里</translation>
    </message>
    <message>
        <source>Place, topic, time</source>
        <translation>地区、主题、时间</translation>
    </message>
    <message>
        <source>a place with all below it</source>
        <translation>一个地区及其下辖</translation>
    </message>
    <message>
        <source>everywhere else</source>
        <translation>这个地区以外</translation>
    </message>
    <message>
        <source>an indicator, its code or its English name</source>
        <translation>指标的名称、代码或英文名</translation>
    </message>
    <message>
        <source>an instrument</source>
        <translation>改革手段</translation>
    </message>
    <message>
        <source>a span of years; ..2021 and 2021.. are open</source>
        <translation>一段年份；..2021、2021.. 一端不限</translation>
    </message>
    <message>
        <source>a compilation</source>
        <translation>案例汇编</translation>
    </message>
    <message>
        <source>the year is not known</source>
        <translation>年份不详</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>关键数据</translation>
    </message>
    <message>
        <source>a fall of at least half</source>
        <translation>压减一半以上</translation>
    </message>
    <message>
        <source>the value itself; units are converted</source>
        <translation>数值本身；单位自动换算</translation>
    </message>
    <message>
        <source>any figure; with a sign it is the change</source>
        <translation>任何数据；带正负号表示变化</translation>
    </message>
    <message>
        <source>has such a figure</source>
        <translation>有这项数据</translation>
    </message>
    <message>
        <source>What you have added</source>
        <translation>自己添加的</translation>
    </message>
    <message>
        <source>review state: 待核, 已核, 有疑, 撤回</source>
        <translation>审核状态：待核、已核、有疑、撤回</translation>
    </message>
    <message>
        <source>has a star; also 备注, 标签, 批注, 专题, 数据, 原文, 阅读</source>
        <translation>有星标；还有备注、标签、批注、专题、数据、原文、阅读</translation>
    </message>
    <message>
        <source>has no tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>a tag with all below it; 专题: a collection</source>
        <translation>一个标签及其下级；专题: 一个专题</translation>
    </message>
    <message>
        <source>While typing</source>
        <translation>输入时</translation>
    </message>
    <message>
        <source>pinyin or initials lead to suggestions: xy, yshj</source>
        <translation>拼音或首字母给出建议：xy、yshj</translation>
    </message>
    <message>
        <source>Traditional, full width and capitals do as well</source>
        <translation>繁体、全角、大写都可以</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>改革手段</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Review state</source>
        <translation>审核状态</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
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
        <source>Card</source>
        <translation>案例卡</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>无</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>阅读记录</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>searched before</source>
        <translation>搜过</translation>
    </message>
    <message>
        <source>case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>not {what}</source>
        <translation>非 {what}</translation>
    </message>
    <message>
        <source>has {what}</source>
        <translation>有{what}</translation>
    </message>
    <message>
        <source>lacks {what}</source>
        <translation>无{what}</translation>
    </message>
    <message>
        <source>is now</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>fell by</source>
        <translation>减少幅度</translation>
    </message>
    <message>
        <source>rose by</source>
        <translation>增长幅度</translation>
    </message>
    <message>
        <source>changed by (+/−)</source>
        <translation>变化（带 +/−）</translation>
    </message>
    <message>
        <source>pilot</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>made a rule</source>
        <translation>固化为制度</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>a star</source>
        <translation>星标</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Place here</source>
        <translation>放在这里</translation>
    </message>
    <message>
        <source>Let the note or highlight stand here (Return)</source>
        <translation>让备注或批注落在这里（回车）</translation>
    </message>
    <message>
        <source>{colour} ({key})</source>
        <translation>{colour}（{key}）</translation>
    </message>
    <message>
        <source>Note on this passage (N)</source>
        <translation>给这段写备注（N）</translation>
    </message>
    <message>
        <source>Copy with citation (Ctrl+Shift+C)</source>
        <translation>带出处复制（Ctrl+Shift+C）</translation>
    </message>
    <message>
        <source>Copy the passage (Ctrl+C)</source>
        <translation>复制这段文字（Ctrl+C）</translation>
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
    <message>
        <source>Citation</source>
        <translation>引用格式</translation>
    </message>
    <message>
        <source>Plain: compilation, case, lines</source>
        <translation>简明：汇编、案例、行号</translation>
    </message>
    <message>
        <source>Official: source and year</source>
        <translation>公文：来源和年份</translation>
    </message>
    <message>
        <source>GB/T 7714</source>
        <translation>GB/T 7714</translation>
    </message>
    <message>
        <source>Search for synonyms too</source>
        <translation>同时搜索同义词</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Remember which cases were read</source>
        <translation>记住读过的案例</translation>
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
    <message>
        <source>Forget what was read</source>
        <translation>清除阅读记录</translation>
    </message>
    <message>
        <source>What was read is forgotten</source>
        <translation>阅读记录已清除</translation>
    </message>
    <message>
        <source>Forget what was searched</source>
        <translation>清除搜索记录</translation>
    </message>
    <message>
        <source>What was searched is forgotten</source>
        <translation>搜索记录已清除</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>It can be undone (Ctrl+Z) until the program is closed</source>
        <translation>关闭程序之前可以撤销 (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>Name of the new collection in “{path}”:</source>
        <translation>“{path}”中新专题的名称：</translation>
    </message>
    <message>
        <source>Name of the new collection; {count} cases go into it.</source>
        <translation>新专题的名称；{count} 个案例将加入其中。</translation>
    </message>
    <message>
        <source>Name of the new collection:</source>
        <translation>新专题的名称：</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建专题</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Collection for this case:</source>
        <translation>把这个案例加入：</translation>
    </message>
    <message>
        <source>Collection for {count} cases:</source>
        <translation>把 {count} 个案例加入：</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存这次搜索</translation>
    </message>
    <message>
        <source>It is kept with its count in the navigation. Name:</source>
        <translation>搜索条件及其命中数保存在导航中。名称：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
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
    <name>Show</name>
    <message>
        <source>This is the last slide; Esc ends the show.</source>
        <translation>这是最后一页；按 Esc 结束演示。</translation>
    </message>
    <message>
        <source>Whole slides</source>
        <translation>整页显示</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步显示</translation>
    </message>
    <message>
        <source>{time} (stopped)</source>
        <translation>{time}（已暂停）</translation>
    </message>
    <message>
        <source>A number and Enter: that slide</source>
        <translation>数字加回车：跳到该页</translation>
    </message>
    <message>
        <source>Click: go on; wheel: on and back; right button: menu</source>
        <translation>单击：下一步；滚轮：前进和后退；右键：菜单</translation>
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
    <name>SuggestionsPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>↑↓ choose · Tab take · Enter search · Esc close</source>
        <translation>↑↓ 选择 · Tab 补全 · 回车 搜索 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>SynonymsDialog</name>
    <message>
        <source>Synonyms</source>
        <translation>同义词</translation>
    </message>
    <message>
        <source>Groups of the office</source>
        <translation>本单位的同义词</translation>
    </message>
    <message>
        <source>Groups that the program ships</source>
        <translation>随程序附带的同义词</translation>
    </message>
    <message>
        <source>The words of a group mean the same: a search for one of them finds the others too. Write = between them, for example 一件事 = 集成办 = 一次办.</source>
        <translation>同一组的词意思相同：搜其中一个，也会找到其他的。词之间写 =，例如 一件事 = 集成办 = 一次办。</translation>
    </message>
    <message>
        <source>Of this office</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Shipped with the program</source>
        <translation>程序附带</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新增一组</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show groups that hold…</source>
        <translation>只看包含…的组</translation>
    </message>
</context>
<context>
    <name>SynonymsStrip</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit the list of synonyms</source>
        <translation>编辑同义词表</translation>
    </message>
    <message>
        <source>Searched too: {names}</source>
        <translation>同时搜索：{names}</translation>
    </message>
    <message>
        <source>Not searched: {names}</source>
        <translation>未搜同义词：{names}</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不用同义词</translation>
    </message>
    <message>
        <source>With</source>
        <translation>使用同义词</translation>
    </message>
    <message>
        <source>Search for the words as typed only</source>
        <translation>只按输入的词搜索</translation>
    </message>
    <message>
        <source>Search for these other names too</source>
        <translation>同时搜索这些同义词</translation>
    </message>
</context>
<context>
    <name>TagColours</name>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tags of cases</source>
        <translation>案例的标签</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>哪些案例</translation>
    </message>
    <message>
        <source>Look for a tag, or name a new one (area/topic)</source>
        <translation>查找标签，或输入新标签（如 领域/主题）</translation>
    </message>
    <message>
        <source>Only tags that they carry</source>
        <translation>只看这些案例已有的标签</translation>
    </message>
    <message>
        <source>Take off all that is not ticked</source>
        <translation>去掉所有未勾选的标签</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Selected cases ({count})</source>
        <translation>选中的案例（{count}）</translation>
    </message>
    <message>
        <source>All cases found</source>
        <translation>全部找到的案例</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Apply (Ctrl+Return)</source>
        <translation>应用 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>All cases found ({count})</source>
        <translation>全部找到的案例（{count}）</translation>
    </message>
    <message>
        <source>Similar cases have:</source>
        <translation>相似案例有：</translation>
    </message>
    <message>
        <source>These cases carry no tag.</source>
        <translation>这些案例没有标签。</translation>
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
    <message>
        <source>Look for a tag</source>
        <translation>查找标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Deleting a tag leaves its cases as they are; it lies in the trash. Everything here can be undone (Ctrl+Z).</source>
        <translation>删除标签不影响案例，标签会进入回收站。这里的一切都可以撤销 (Ctrl+Z)。</translation>
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
    <name>TagPreview</name>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有任何改动。</translation>
    </message>
    <message>
        <source>Adds {added} tags and takes off {removed}</source>
        <translation>添加 {added} 个标签，去掉 {removed} 个</translation>
    </message>
    <message>
        <source>Adds {added} tags</source>
        <translation>添加 {added} 个标签</translation>
    </message>
    <message>
        <source>Takes off {removed} tags</source>
        <translation>去掉 {removed} 个标签</translation>
    </message>
    <message>
        <source>{what}: {changed} of {total} cases change, {same} are so already; nothing else changes.</source>
        <translation>{what}：{total} 个案例中改动 {changed} 个，{same} 个本来就是这样；其他一概不变。</translation>
    </message>
    <message>
        <source>+ {tag}: {count} cases, {had} have it already</source>
        <translation>＋ {tag}：{count} 个案例，{had} 个已有</translation>
    </message>
    <message>
        <source>− {tag}: {count} cases</source>
        <translation>－ {tag}：{count} 个案例</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
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
    <name>TagTree</name>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} / {total}</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
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
    <name>Trash</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Put back: {count}.</source>
        <translation>已恢复 {count} 项。</translation>
    </message>
    <message>
        <source>Deleted for good: {count}.</source>
        <translation>已彻底删除 {count} 项。</translation>
    </message>
    <message>
        <source>The trash is empty now.</source>
        <translation>回收站已清空。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Notes, highlights, tags, collections, saved searches and briefings that you delete come here.</source>
        <translation>删除的备注、批注、标签、专题、已存搜索和简报都会放在这里。</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>What lies here is kept for {days} days after it was deleted.</source>
        <translation>删除的内容保留 {days} 天，之后彻底删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
    <name>ValuesEdit</name>
    <message>
        <source>Show what there is (Down)</source>
        <translation>列出可选的值（↓）</translation>
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
    <name>WishButton</name>
    <message>
        <source>Click: has, then lacks, then either</source>
        <translation>单击切换：有、无、不限</translation>
    </message>
</context>
<context>
    <name>WordingPane</name>
    <message>
        <source>Own wording</source>
        <translation>自己的改写</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>全部撤回</translation>
    </message>
    <message>
        <source>Let this case read as it does in the library; it can be undone</source>
        <translation>本案例恢复案例库的文字；可以撤销</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Back to the fields (Esc)</source>
        <translation>返回设置栏（Esc）</translation>
    </message>
    <message>
        <source>{heading}, paragraph {number}</source>
        <translation>{heading}，第 {number} 段</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Gist</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>{heading}: lead phrases</source>
        <translation>{heading}：要点句</translation>
    </message>
    <message>
        <source>as in the library</source>
        <translation>与案例库一致</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>改动 1 处</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>改动 {count} 处</translation>
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
    <message>
        <source>colour a tag</source>
        <translation>给标签换颜色</translation>
    </message>
    <message>
        <source>change tags of many cases</source>
        <translation>批量改标签</translation>
    </message>
    <message>
        <source>place note again</source>
        <translation>重新定位备注</translation>
    </message>
    <message>
        <source>delete note</source>
        <translation>删除备注</translation>
    </message>
    <message>
        <source>highlight a passage</source>
        <translation>批注文字</translation>
    </message>
    <message>
        <source>change a highlight&apos;s colour</source>
        <translation>换批注颜色</translation>
    </message>
    <message>
        <source>place highlight again</source>
        <translation>重新定位批注</translation>
    </message>
    <message>
        <source>remove highlight</source>
        <translation>去掉批注</translation>
    </message>
    <message>
        <source>star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>unstar</source>
        <translation>去掉星标</translation>
    </message>
    <message>
        <source>set review state</source>
        <translation>设置核对状态</translation>
    </message>
    <message>
        <source>reset review state</source>
        <translation>恢复核对状态</translation>
    </message>
    <message>
        <source>new collection</source>
        <translation>新建专题</translation>
    </message>
    <message>
        <source>rename collection</source>
        <translation>重命名专题</translation>
    </message>
    <message>
        <source>move collection</source>
        <translation>移动专题</translation>
    </message>
    <message>
        <source>delete collection</source>
        <translation>删除专题</translation>
    </message>
    <message>
        <source>add to collection</source>
        <translation>加入专题</translation>
    </message>
    <message>
        <source>take out of collection</source>
        <translation>移出专题</translation>
    </message>
    <message>
        <source>order collection</source>
        <translation>调整专题顺序</translation>
    </message>
    <message>
        <source>save search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>edit saved search</source>
        <translation>修改已存搜索</translation>
    </message>
    <message>
        <source>move saved search</source>
        <translation>移动已存搜索</translation>
    </message>
    <message>
        <source>delete saved search</source>
        <translation>删除已存搜索</translation>
    </message>
    <message>
        <source>forget a search</source>
        <translation>忘掉一次搜索</translation>
    </message>
    <message>
        <source>clear search history</source>
        <translation>清空搜索记录</translation>
    </message>
    <message>
        <source>clear reading history</source>
        <translation>清空阅读历史</translation>
    </message>
    <message>
        <source>put note back</source>
        <translation>还原备注</translation>
    </message>
    <message>
        <source>put highlight back</source>
        <translation>还原批注</translation>
    </message>
    <message>
        <source>put collection back</source>
        <translation>还原专题</translation>
    </message>
    <message>
        <source>put tag back</source>
        <translation>还原标签</translation>
    </message>
    <message>
        <source>put saved search back</source>
        <translation>还原已存搜索</translation>
    </message>
    <message>
        <source>put briefing back</source>
        <translation>还原简报</translation>
    </message>
    <message>
        <source>delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>empty trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>put back from the trash</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>remove notes and highlights</source>
        <translation>移除备注和批注</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>我的批注</translation>
    </message>
    <message>
        <source>B-READY topics</source>
        <translation>B-READY 主题</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>自定顺序</translation>
    </message>
    <message>
        <source>pilot</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>made a rule</source>
        <translation>固化为制度</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>Business Entry</source>
        <translation>企业准入</translation>
    </message>
    <message>
        <source>Business Location</source>
        <translation>经营场所</translation>
    </message>
    <message>
        <source>Utility Services</source>
        <translation>公用服务</translation>
    </message>
    <message>
        <source>Labor</source>
        <translation>劳动力</translation>
    </message>
    <message>
        <source>Financial Services</source>
        <translation>金融服务</translation>
    </message>
    <message>
        <source>International Trade</source>
        <translation>国际贸易</translation>
    </message>
    <message>
        <source>Taxation</source>
        <translation>纳税</translation>
    </message>
    <message>
        <source>Dispute Resolution</source>
        <translation>争端解决</translation>
    </message>
    <message>
        <source>Market Competition</source>
        <translation>市场竞争</translation>
    </message>
    <message>
        <source>Business Insolvency</source>
        <translation>企业破产</translation>
    </message>
    <message>
        <source>Cross-cutting</source>
        <translation>跨领域</translation>
    </message>
    <message>
        <source>rename briefing</source>
        <translation>重命名简报</translation>
    </message>
    <message>
        <source>duplicate briefing</source>
        <translation>复制简报</translation>
    </message>
    <message>
        <source>keep a version</source>
        <translation>保留版本</translation>
    </message>
    <message>
        <source>go back to a version</source>
        <translation>恢复到某一版本</translation>
    </message>
    <message>
        <source>edit layout</source>
        <translation>修改版式</translation>
    </message>
    <message>
        <source>rename layout</source>
        <translation>版式改名</translation>
    </message>
    <message>
        <source>duplicate layout</source>
        <translation>复制版式</translation>
    </message>
    <message>
        <source>import layout</source>
        <translation>导入版式</translation>
    </message>
    <message>
        <source>choose layout</source>
        <translation>选择版式</translation>
    </message>
    <message>
        <source>delete layout</source>
        <translation>删除版式</translation>
    </message>
    <message>
        <source>put layout back</source>
        <translation>恢复版式</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>写备注</translation>
    </message>
</context>
<context>
    <name>YearsBox</name>
    <message>
        <source>First year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>结束年份</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
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
