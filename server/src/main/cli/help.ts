import type { Words } from '../../core/words';

export const HELP: Words = {
  zh: `会议报道检查 meeting-report

用法：meeting-report <命令> [参数] [文件|文件夹|通配符|-]

命令：
  check [路径…]      检查，列出问题（默认当前文件夹）
  fix 路径…          改正可以自动修改的问题；“-”读标准输入，结果写到标准输出
  convert 路径…      转换简繁，须给出 --to；“-”读标准输入，结果写到标准输出
  clean 路径…        净稿：清理从网页、PDF 粘贴来的文本；“-”读标准输入，结果写到标准输出
  inspect 路径…      显示读懂了什么：标题、导语、主持、标识、层次、列举
  explain 规则名     说明一条规则：为什么、依据、示例
  rules              列出全部规则
  init [文件夹]      写一份带注释的 .meetingreport.yaml

路径：文件、文件夹或通配符（.txt .md .meeting .会议），遵守 .gitignore 和配置中的 exclude；“-”为标准输入。

参数：
  --format text|json     输出格式（check、inspect、rules）
  --output 文件          结果写入文件（clean、convert 只有一个输入时可用）
  --to 字形              转换成：simplified traditional traditional-tw traditional-hk（convert）
  --rule 规则名          只用这条规则，可重复
  --severity 级别        从哪一级起算作不通过：error warning（默认） information hint
  --max-warnings 数      容许的警告数
  --as-of 日期           按哪一天判断事实，如 2024-06-30
  --config 文件          使用这份配置
  --stdin-path 路径      标准输入的文件名
  --encoding 编码        稿件的编码：utf-8 utf-16le utf-16be gb18030 big5（默认自动识别，改后按原编码写回）
  --fix                  检查前先自动修改
  --diff                 只显示修改或转换的差异，不写文件
  --indent keep|none|full  净稿时的段首缩进：保留（默认）、去掉、两个全角空格
  --quiet                只列出算作不通过的问题
  --no-color             不用颜色
  --lang zh-cn|zh-tw|en  提示的语言
  -h, --help             显示本说明
  -v, --version          显示版本

退出码：0 没有达到 --severity 的问题（clean：没有须人工核对之处）；1 有；2 用法有误、有文件读不了或程序出错。
`,
  en: `meeting-report: checks official Chinese meeting reports

Usage: meeting-report <command> [options] [file|folder|glob|-]

Commands:
  check [path...]    check and list the findings (the current folder by default)
  fix path...        apply the safe fixes; "-" reads standard input and prints the result
  convert path...    convert the script, as --to says; "-" reads standard input and prints the result
  clean path...      clean text pasted from web pages or PDF files; "-" reads standard input and prints the result
  inspect path...    show what was understood: title, lead, chairs, markers, headings, lists
  explain rule       describe a rule: why, where it comes from, examples
  rules              list all rules
  init [folder]      write a commented .meetingreport.yaml

Paths are files, folders or globs (.txt .md .meeting .会议); .gitignore and the configured "exclude" are respected; "-" is standard input.

Options:
  --format text|json     form of the output (check, inspect, rules)
  --output FILE          write the result to a file (clean, convert: of a single input)
  --to SCRIPT            simplified, traditional, traditional-tw or traditional-hk (convert)
  --rule RULE            use this rule only; may be repeated
  --severity SEVERITY    what counts as failure: error, warning (default), information, hint
  --max-warnings N       number of warnings that may pass
  --as-of DATE           judge facts at this date, such as 2024-06-30
  --config FILE          use this configuration
  --stdin-path PATH      name of standard input
  --encoding NAME        encoding of the texts: utf-8, utf-16le, utf-16be, gb18030, big5 (found out by default, and kept)
  --fix                  apply the safe fixes first
  --diff                 show what would change and write nothing
  --indent keep|none|full  indents when cleaning: as they are (default), none, two full-width spaces
  --quiet                list only the findings that count as failure
  --no-color             no colours
  --lang zh-cn|zh-tw|en  language of the messages
  -h, --help             this text
  -v, --version          the version

Exit status: 0 nothing at or above --severity (clean: nothing left for a person to look at); 1 findings; 2 bad usage, unreadable input or internal failure.
`,
};
