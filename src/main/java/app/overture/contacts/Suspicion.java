package app.overture.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Passages in foreign text that speak to a machine instead of a reader. They are taken out before a model sees the text,
 * and kept aside so that a person can see them. Disguises such as unseen characters, spaced letters or code are looked
 * through. A sieve, not a wall: what passes it is still fenced as data.
 */
public final class Suspicion {

    private static final Pattern SPEAKS_TO_A_MACHINE = Pattern.compile(
            "(?iu)(?:ignor\\p{L}*|disregard(?:ing)?|forget|overrid\\p{L}*|bypass|neglect|skip|missacht\\p{L}*"
                    + "|vergiss|vergessen sie|verg[ae]sst|ubergeh\\p{L}*|verwirf|zapomen\\p{L}*|nedb\\p{L}+|prehlizej\\p{L}*"
                    + "|prehledni|olvid\\p{L}+|oubli\\p{L}+|dimentic\\p{L}+|negeer|zignoruj|zapomnij|vergeet|desconsider\\p{L}*"
                    + "|trascur\\p{L}*)\\b[^.!?\\n]{0,30}?\\b(?:all|any|every|previous|prior|above|earlier|other|your|these"
                    + "|existing|former|preceding|alle[nr]?|bisherig\\p{L}*|vorherig\\p{L}*|vorig\\p{L}*|obig\\p{L}*|deine"
                    + "|ihre|fruher\\p{L}*|vsech\\p{L}*|predchoz\\p{L}*|predchadz\\p{L}*|vsetk\\p{L}*|vorherge\\p{L}*|vorangeg\\p{L}*"
                    + "|zuvor|eerdere|voorgaande|predesl\\p{L}*|svych|sve|vase|puvodn\\p{L}*|todas|anteriores|toutes|precedent\\p{L}*"
                    + "|tutte|wszystki\\p{L}*|poprzedni\\p{L}*)\\b[^.!?\\n]{0,30}?\\b(?:instruct\\p{L}*|prompts?|rules?"
                    + "|guidelines?|directions?|directives?|commands?|context|anweisung\\p{L}*|vorgaben?|regeln?|befehle?"
                    + "|instrukt\\p{L}*|pokyn\\p{L}*|instrukc\\p{L}*|pravid\\p{L}*|prikaz\\p{L}*|instruccion\\p{L}*|consignes?"
                    + "|istruzion\\p{L}*|polecen\\p{L}*|instructies)|\\bignore (?:everything|all(?: of it)?|the text|what is)? ?(?:the )?above\\b"
                    + "|\\bignoriere alles (?:obige|bisherige|davor)|\\bignoruj vse (?:vyse|predchozi)|\\b(?:previous|prior"
                    + "|earlier|original|initial|real|hidden|secret) (?:instructions?|prompts?) ?(?::|were|are|is|follow"
                    + "|and|in)|\\bprevious instructions?\\b|\\bnew (?:instructions?|task|rules?)\\s*:|\\b(?:bisherig|vorherig"
                    + "|vorig|ursprunglich|neu)\\p{L}* (?:anweisung|instruktion|system)\\p{L}*(?: ?:| lauten| gelten)|\\b(?:predchoz"
                    + "|puvodn)\\p{L}* (?:instrukc|pokyn)\\p{L}*|\\bnov\\p{L} (?:instrukce|pokyn\\p{L}*|pravidl\\p{L}*) ?:"
                    + "|\\b(?:note|notice|attention|instructions?|message|text|reminder|hint|hinweis|achtung|anweisung\\p{L}*"
                    + "|nachricht|notiz|poznamka|upozorneni|zprava|vzkaz|pokyny?|instrukce|nota|atencion|attenzione|avis)\\b ?(?:[:,]"
                    + "|to|for|an|fur|pro|para|per|aux?)\\s*(?:\\p{L}+ ){0,2}?(?:ai|a\\.i\\.|ki|llms?|gpt(?:-?\\d)?|chatgpt"
                    + "|claude|gemini|copilot|chatbots?|bots?|(?:large )?language models?|sprachmodelle?n?|jazykov\\p{L}* model\\p{L}*"
                    + "|(?:ai|automated|virtual|digital|ki|llm)[- ]?(?:assistants?|assistenten?|agents?|systeme?n?|systems?"
                    + "|models?|modelle?|tools?)|assistants?|assistenten?|asistent\\p{L}*(?: ai)?|umel\\p{L}* inteligenc\\p{L}*"
                    + "|kunstliche intelligenz|inteligencia artificial|asistentes? virtual\\p{L}*|taalmodel|sztuczn\\p{L}* inteligencj\\p{L}*"
                    + "|umel\\p{L} inteligenci\\p{L}*|model\\p{L}* jezykow\\p{L}*|modelo de lenguaje|intelligence artificielle"
                    + "|modele de langage)\\b|\\b(?:attention|achtung|pozor|hey|dear|liebe[rs]?|mila?y?) (?:ai|a\\.i\\."
                    + "|ki|llms?|gpt(?:-?\\d)?|chatgpt|claude|gemini|copilot|chatbots?|bots?|(?:large )?language models?"
                    + "|sprachmodelle?n?|jazykov\\p{L}* model\\p{L}*|(?:ai|automated|virtual|digital|ki|llm)[- ]?(?:assistants?"
                    + "|assistenten?|agents?|systeme?n?|systems?|models?|modelle?|tools?)|assistants?|assistenten?|asistent\\p{L}*(?: ai)?"
                    + "|umel\\p{L}* inteligenc\\p{L}*|kunstliche intelligenz|inteligencia artificial|asistentes? virtual\\p{L}*"
                    + "|taalmodel|sztuczn\\p{L}* inteligencj\\p{L}*|umel\\p{L} inteligenci\\p{L}*|model\\p{L}* jezykow\\p{L}*"
                    + "|modelo de lenguaje|intelligence artificielle|modele de langage)\\b|\\b(?:if|when|should|falls|wenn"
                    + "|sollten?|pokud|jestli(?:ze)?|jesli|ak|si|se|als|indien)\\b[^.!?\\n]{0,40}?\\b(?:you(?:\'re| are"
                    + "| be)?|this|du|sie|dieser?|jsi|jste|je|tento|to|eres|tu es|vous|sei|jestes|bent|si)\\b[^.!?\\n]{0,40}?\\b(?:ai"
                    + "|a\\.i\\.|ki|llms?|gpt(?:-?\\d)?|chatgpt|claude|gemini|copilot|chatbots?|bots?|(?:large )?language models?"
                    + "|sprachmodelle?n?|jazykov\\p{L}* model\\p{L}*|(?:ai|automated|virtual|digital|ki|llm)[- ]?(?:assistants?"
                    + "|assistenten?|agents?|systeme?n?|systems?|models?|modelle?|tools?)|assistants?|assistenten?|asistent\\p{L}*(?: ai)?"
                    + "|umel\\p{L}* inteligenc\\p{L}*|kunstliche intelligenz|inteligencia artificial|asistentes? virtual\\p{L}*"
                    + "|taalmodel|sztuczn\\p{L}* inteligencj\\p{L}*|umel\\p{L} inteligenci\\p{L}*|model\\p{L}* jezykow\\p{L}*"
                    + "|modelo de lenguaje|intelligence artificielle|modele de langage)\\b(?![^.!?\\n]{0,20}(?:vendor|company"
                    + "|startup|consultan|enthusiast|provider))|\\b(?:to|for|an|pro|fur) (?:the|any|all|every|an?|die|alle"
                    + "|jede\\p{L}*|vsechny)? ?(?:ai|a\\.i\\.|ki|llms?|gpt(?:-?\\d)?|chatgpt|claude|gemini|copilot|chatbots?"
                    + "|bots?|(?:large )?language models?|sprachmodelle?n?|jazykov\\p{L}* model\\p{L}*|(?:ai|automated|virtual"
                    + "|digital|ki|llm)[- ]?(?:assistants?|assistenten?|agents?|systeme?n?|systems?|models?|modelle?|tools?)"
                    + "|assistants?|assistenten?|asistent\\p{L}*(?: ai)?|umel\\p{L}* inteligenc\\p{L}*|kunstliche intelligenz"
                    + "|inteligencia artificial|asistentes? virtual\\p{L}*|taalmodel|sztuczn\\p{L}* inteligencj\\p{L}*|umel\\p{L} inteligenci\\p{L}*"
                    + "|model\\p{L}* jezykow\\p{L}*|modelo de lenguaje|intelligence artificielle|modele de langage)\\b[^.!?\\n]{0,20}\\b(?:reading"
                    + "|processing|parsing|summari[sz]ing|writing|die (?:dies|das)|der (?:dies|das)|ktery|ktere)\\b|\\b(?:ai"
                    + "|a\\.i\\.|ki|llms?|gpt(?:-?\\d)?|chatgpt|claude|gemini|copilot|chatbots?|bots?|(?:large )?language models?"
                    + "|sprachmodelle?n?|jazykov\\p{L}* model\\p{L}*|(?:ai|automated|virtual|digital|ki|llm)[- ]?(?:assistants?"
                    + "|assistenten?|agents?|systeme?n?|systems?|models?|modelle?|tools?)|assistants?|assistenten?|asistent\\p{L}*(?: ai)?"
                    + "|umel\\p{L}* inteligenc\\p{L}*|kunstliche intelligenz|inteligencia artificial|asistentes? virtual\\p{L}*"
                    + "|taalmodel|sztuczn\\p{L}* inteligencj\\p{L}*|umel\\p{L} inteligenci\\p{L}*|model\\p{L}* jezykow\\p{L}*"
                    + "|modelo de lenguaje|intelligence artificielle|modele de langage)\\b[^.!?\\n]{0,40}\\b(?:must|should"
                    + "|shall|have to|has to|are (?:instructed|required|asked)|is (?:instructed|required|asked)|need to"
                    + "|please|muss|mussen|sollen?|sollten|musi|maji|ma|mel by)\\b[^.!?\\n]{0,20}?\\b(?:write|mention|add"
                    + "|include|say|respond|reply|answer|output|describe|recommend|state|tell|end|begin|start|praise|refuse"
                    + "|ignore|insert|print|rate|rank|schreib\\p{L}*|erwahn\\p{L}*|antwort\\p{L}*|nenn\\p{L}*|empfehl\\p{L}*"
                    + "|sagen|ignorier\\p{L}*|uvest|napsat|vlozit|zminit|doporucit|rici|odpovedet|ignorovat|pridat)\\b|(?:^"
                    + "|[.(\\[\\n!?;|])\\s*\\W{0,3}(?:ai|ki|llm|gpt|chatgpt|assistant|assistent|asistent|bot|system|developer"
                    + "|admin)\\s*(?:note|override|message|prompt)?\\s*[:>]\\s*(?:please |bitte |prosim )?(?:you|your|new"
                    + "|from now|address|ignor\\p{L}*|write|say|tell|include|mention|add|respond|reply|answer|always|never"
                    + "|do not|don\'t|use|end|start|begin|act|translate|output|print|recommend|praise|describe|refer|call"
                    + "|make|give|offer|override|du|sie|schreib\\p{L}*|antwort\\p{L}*|nenn\\p{L}*|sag\\p{L}*|nutz\\p{L}*"
                    + "|biete\\p{L}*|jsi|pis\\p{L}*|napis\\p{L}*|odpov\\p{L}*|uved\\p{L}*|rekni|vloz\\p{L}*|pridej\\p{L}*"
                    + "|oslov\\p{L}*)\\b|\\b(?:prosim|zadam|vyzyvam|bitte ich|i ask|asking) (?:\\p{L}+ )?(?:ai|a\\.i\\."
                    + "|ki|llms?|gpt(?:-?\\d)?|chatgpt|claude|gemini|copilot|chatbots?|bots?|(?:large )?language models?"
                    + "|sprachmodelle?n?|jazykov\\p{L}* model\\p{L}*|(?:ai|automated|virtual|digital|ki|llm)[- ]?(?:assistants?"
                    + "|assistenten?|agents?|systeme?n?|systems?|models?|modelle?|tools?)|assistants?|assistenten?|asistent\\p{L}*(?: ai)?"
                    + "|umel\\p{L}* inteligenc\\p{L}*|kunstliche intelligenz|inteligencia artificial|asistentes? virtual\\p{L}*"
                    + "|taalmodel|sztuczn\\p{L}* inteligencj\\p{L}*|umel\\p{L} inteligenci\\p{L}*|model\\p{L}* jezykow\\p{L}*"
                    + "|modelo de lenguaje|intelligence artificielle|modele de langage)\\b|\\byou are now\\b|\\bfrom now on,? (?:you"
                    + "|your|act|always|respond)|\\b(?:you are|du bist|jsi|eres) (?:an? |ein |eine )?(?:ai|a\\.i\\.|ki|llms?"
                    + "|gpt(?:-?\\d)?|chatgpt|claude|gemini|copilot|chatbots?|bots?|(?:large )?language models?|sprachmodelle?n?"
                    + "|jazykov\\p{L}* model\\p{L}*|(?:ai|automated|virtual|digital|ki|llm)[- ]?(?:assistants?|assistenten?"
                    + "|agents?|systeme?n?|systems?|models?|modelle?|tools?)|assistants?|assistenten?|asistent\\p{L}*(?: ai)?"
                    + "|umel\\p{L}* inteligenc\\p{L}*|kunstliche intelligenz|inteligencia artificial|asistentes? virtual\\p{L}*"
                    + "|taalmodel|sztuczn\\p{L}* inteligencj\\p{L}*|umel\\p{L} inteligenci\\p{L}*|model\\p{L}* jezykow\\p{L}*"
                    + "|modelo de lenguaje|intelligence artificielle|modele de langage)\\b|\\byou are (?:now )?(?:an? )?\\p{L}*bot\\b"
                    + "|\\bod (?:ted|nynejska|ted\'?ka) (?:jsi|budes|pis)|\\bab (?:jetzt|sofort) (?:bist|sind|antwort|schreib)\\p{L}*"
                    + "|\\bpretend (?:to be|you are|that you)|\\bnesmis psat jinak|\\bdeveloper mode|\\bjailbreak\\p{L}*"
                    + "|\\bdan mode\\b|(?:^|[.!?\\n(\\[])\\s*(?:system|developer)[- ](?:prompt|message|instructions?)\\s*:"
                    + "|<\\|[a-z_]{2,20}\\|>|\\[/?inst\\]|<</?sys>>|</?(?:system|assistant|user|instructions?|tool|prompt)>"
                    + "|\"role\"\\s*:\\s*\"(?:system|assistant|developer)\"|={3,}\\s*(?:end|begin|facts|campaign|recipient"
                    + "|strategy|system|instructions?)|#{2,}\\s*(?:system|instructions?|response|new task)|\\bbegin (?:system )?prompt\\b"
                    + "|\\bend of (?:prompt|system|instructions)|\\b(?:your|deinen?|ihren?|tvuj|svuj|vas|tu|su)\\s+(?:full "
                    + "|entire |hidden |eigenen |cely )?(?:system[- ]?(?:prompt|message|instruction)s?|systemprompt|systemov\\p{L}+ prompt\\p{L}*"
                    + "|initial prompt|api[- ]key)|\\b(?:print|reveal|repeat|show|output|leak|dump|zeige?|gib|wiederhol\\p{L}*"
                    + "|vypis\\p{L}*|prozrad\\p{L}*|zobraz\\p{L}*)\\b[^.!?\\n]{0,30}\\b(?:system[- ]?prompt|systemprompt"
                    + "|systemov\\p{L}+ prompt\\p{L}*|instructions verbatim)|\\b(?:respond|reply|answer|output|write|antworte[n]?"
                    + "|schreibe?|odpovez|odpovidej|napis|pis)\\b (?:sie )?(?:to every \\p{L}+ |every \\p{L}+ |everything )?(?:only"
                    + "|exactly|exclusively|solely|ausschliesslich|nur|pouze|vyhradne|jenom?|with the (?:word|sentence|following)"
                    + "|with a (?:haiku|poem|joke|recipe)|in (?:pirate|rhyme|all caps|capital|spanish|french|german|chinese))\\b"
                    + "|\\banswer every (?:request|question|message) with|\\b(?:do not|don\'t|never) (?:mention|reveal|tell"
                    + "|disclose)\\b[^.!?\\n]{0,60}\\b(?:instruction|prompt|user|reviewer|sender|human)s?\\b|\\b(?:add|insert"
                    + "|include|mention|put|append|write|weave|use)\\b[^.!?\\n]{1,60}\\b(?:in|to|into|at the (?:end|start"
                    + "|top) of)\\b (?:your|every|each|any|all) (?:outreach |cold |next |first |generated )?(?:messages?"
                    + "|e-?mails?|mails?|repl(?:y|ies)|responses?|texts?|outputs?|answers?|letters?|notes?|outreach|draft)\\b"
                    + "|\\b(?:begin|start|end|finish|close|open|sign|conclude|preface)s? (?:off )?(?:your|every|each|any"
                    + "|all) (?:messages?|e-?mails?|mails?|texts?|repl(?:y|ies)|responses?|answers?|letters?|notes?|output) (?:with"
                    + "|by|as)|\\b(?:every|each) (?:e-?mail|mail|message|reply|answer) (?:opens?|starts?|begins?|ends?|must"
                    + "|should) |\\b(?:fuge?|schreibe?|nimm|erwahne?|setze?|beginne?|beende?)\\b[^.!?\\n]{1,60}\\b(?:in"
                    + "|an|ans ende|am ende|zu)\\b (?:deiner?|die|jede[rmn]?|der) (?:nachricht|e-?mail|mail|antwort|text)"
                    + "|\\b(?:pridej|vloz|napis|uved|zmin|zacni|skonci|ukonci)(?:te)?\\b[^.!?\\n]{0,60}\\b(?:do|v|ve|na konec"
                    + "|na zacatek)? ?(?:sve |tve |svou |kazde(?:ho|)|vasi |vaseho )?(?:zprav\\p{L}|e-?mail\\p{L}*|odpoved\\p{L}*)"
                    + "|\\bdo kazdeho e-?mailu|\\bbiete dem empfanger|\\b(?:decode|dekodier\\p{L}*|dekoduj)\\b[^.!?\\n]{0,30}\\b(?:follow"
                    + "|obey|execute|befolg\\p{L}*|proved)|\\brecipe for \\p{L}+ in (?:your|the) |\\b(?:neviditeln|skryt)\\p{L}+ text"
                    + "|\\b(?:invisible|hidden) text (?:for|to)|\\b(?:when|if|while|whenever|before) (?:you (?:are )?|asked to "
                    + "|being asked to )?(?:generat|writ|summari[sz]|compos|draft|creat|describ)(?:e|es|ing)\\b[^.!?\\n]{0,80}\\b(?:always"
                    + "|must|mention|include|state|say|claim|add|never|make sure|be sure|ensure)\\b|\\b(?:beim|wer|wenn"
                    + "|sobald)\\b[^.!?\\n]{0,50}\\b(?:generier\\p{L}*|zusammenfass\\p{L}*|verfass\\p{L}*|automatisch\\p{L}*)\\b[^.!?\\n]{0,60}\\b(?:immer"
                    + "|stets|erwahn\\p{L}*|nenn\\p{L}*|muss|mussen|unbedingt)\\b|\\b(?:pri|kdyz|pokud|kdokoli)\\b[^.!?\\n]{0,40}\\b(?:generov\\p{L}*"
                    + "|shrn\\p{L}*|automatick\\p{L}*)\\b[^.!?\\n]{0,60}\\b(?:vzdy|uved\\p{L}*|zmin\\p{L}*|musi\\p{L}*|nutne)\\b"
                    + "|\\b(?:must|shall|has to|have to|always) (?:be )?(?:mention|includ|stat|append|quot|insert|add)\\p{L}* in (?:every"
                    + "|any|all|each|your|the) (?:messages?|e-?mails?|mails?|texts?|summar(?:y|ies)|outputs?|repl(?:y|ies)"
                    + "|answers?)\\b|\\b(?:speak|talk|write|respond|reply|answer) (?:only )?(?:like|as) (?:a |an )?(?:pirate"
                    + "|poet|robot|yoda|shakespeare|cowboy|cat|child|king)\\b|\\b(?:include|add|append|insert|send me|give me"
                    + "|tell me|tell them|attach) (?:a|an|the|your|some) (?:\\p{L}+ ){0,2}?(?:recipe|poem|haiku|joke|limerick"
                    + "|song|rhyme|riddle|emoji)s?\\b|\\b(?:fuge?|pridej|vloz|napis|schick|sende|schreibe?)\\p{L}*\\b[^.!?\\n]{0,25}\\b(?:rezept"
                    + "|gedicht|witz|haiku|reim|recept|basen|basnic\\p{L}*|vtip)\\b|\\b(?:start|begin|end|finish|close|reply"
                    + "|respond|answer|sign)\\b[^.!?\\n]{0,40}\\bwith (?:the )?(?:words?|phrase|sentence|following|exact\\p{L}*)\\b"
                    + "|\\b(?:beginne?|beende?|schliesse?|antworte?)\\b[^.!?\\n]{0,40}\\bmit (?:den worten|dem satz|dem wort)\\b"
                    + "|\\b(?:zacni|skonci|ukonci|odpovez)(?:te)?\\b[^.!?\\n]{0,40}\\b(?:slov\\p{L}*|vetou)\\b|\\b(?:admin"
                    + "|priority|system|security|policy) override\\b|\\boverrides? (?:all|any|every|previous|prior|other)\\b"
                    + "|\\btakes? precedence over (?:all|any|every|previous|other) (?:instruct|rule|prompt)\\p{L}*|\\bthis is (?:an? )?(?:order"
                    + "|instruction|command|directive) (?:to|for|from)\\b|\\bdisregard (?:what|anything|whatever|everything)\\b"
                    + "|\\bdo not follow (?:the|your|any) (?:rules|instructions|prompt)"
                    + "|\\b(?:code ?word|keyword|password|word|phrase|wort|codewort|kennwort|slovo|heslo)\\b[^.!?\\n]{0,30}\\b(?:in|im|ins|v|ve|do)\\b (?:the |your |den |die |dem |ihre[nm]? |vas\\p{L}* )?(?:subject|first line|opening|betreff|anrede|predmet\\p{L}*|uvod\\p{L}*)\\b|\\b(?:subject(?: line)?|betreff|predmet)\\b[^.!?\\n]{0,20}\\b(?:must|should|has to|needs to|muss|soll|musi)\\b"
                    + "|\\bin (?:any|every|each|all) (?:texts?|messages?|mails?|e-?mails?|mentions?|descriptions?|outreach)\\b[^.!?\\n]{0,30}\\b(?:state|say|mention|claim|must|write|add)\\b|\\b(?:any|every|each) (?:text|message|mail|e-?mail|outreach|letter|pitch)[^.!?\\n]{0,30}\\b(?:must|has to|shall|needs to)\\b|\\bjede\\p{L}* (?:nachricht|mail|e-?mail|text)\\b[^.!?\\n]{0,30}\\b(?:muss|hat zu)\\b|\\bkazd\\p{L}+ (?:zprav\\p{L}|e-?mail|text)\\b[^.!?\\n]{0,30}\\bmusi\\b"
                    + "|\\b(?:tell|inform|assure|convince) (?:the|your|every) (?:recipient|reader|user|customer|prospect|sender)s? (?:that|to)\\b|\\b(?:sage?|teile?|versicher\\p{L}*) (?:dem|der|den) (?:leser\\p{L}*|empfanger\\p{L}*|nutzer\\p{L}*|kunden)\\b|\\b(?:rekni|sdel|oznam)(?:te)? (?:ctenari|prijemci|uzivateli|zakaznikovi)\\b"
                    + "|\\byour (?:new |only |real |actual )?(?:task|job|goal|role|purpose) is (?:now |to (?:write|ignore|output|print|recommend|praise|say|convince))|\\b(?:deine|ihre) (?:neue |einzige )?aufgabe ist (?:es|jetzt|nun)|\\b(?:tvym|vasim) (?:novym |jedinym )?ukolem je\\b|\\brepeat after me\\b|\\b(?:everything|all text|the text|anything) above (?:this|is|was)|\\bprint everything\\b|\\bformat your (?:reply|response|answer|output)"
                    + "|\\bend of (?:data|document|profile|facts|input|user input|context|file)\\b|</(?:facts?|profile|data|document|context|input|contact|recipient|website)>|\\[/?(?:data|system|facts|profile)\\]|\\{\\{[^}]{1,60}\\}\\}|\\{%|\\$\\{[^}]{1,40}\\}|(?:^|\\n)\\s*(?:human|assistant|user) ?:\\s|<function|\\btool_(?:use|call)|\\bfunction_call"
                    + "|(?:игнорир|проигнорир|забуд|iгнору|ігнору)\\p{L}*[^.!?\\n]{0,40}(?:инструкц|указан|правил|iнструкц|інструкц)\\p{L}*|(?:忽略|无视|無視|忽视)[^。\\n]{0,20}(?:指令|指示|说明|提示|プロンプト)|(?:指示|命令|指令)[^。\\n]{0,10}(?:無視|忽略)");
    private static final String MACHINES =
            "(?:ai|ki|llms?|gpts?|chatbots?|bots?|sprachmodelle?n?|(?:large )?language models?"
                    + "|jazykov\\p{L}* model\\p{L}*|(?:ai|ki|automated|virtual|digital|llm)[- ](?:agent\\p{L}*|assistant\\p{L}*|assistent\\p{L}*|tools?|models?|systems?))";
    /** "To all bots:", "important for bots:", "LLM note, …", "assistant_instructions:". */
    private static final Pattern ADDRESSES_A_MACHINE = Pattern.compile(
            "(?iu)\\b(?:to|for|an|fur|pro|vsem) (?:all |any |every |alle |jede\\p{L}* |vsechny )" + MACHINES
                    + " ?:|\\bvsem " + MACHINES
                    + " ?:|\\b(?:important|urgent|note|wichtig|dringend|dulezite|pozor)\\W{1,3}(?:to|for|an|fur|pro) "
                    + MACHINES + " ?:|(?<![a-z])(?:" + MACHINES
                    + "|assistant|assistent|asistent)[ _-](?:notes?|notice|hints?|hinweise?|instructions?|anweisung(?:en)?|instrukce|pokyny?|poznamka) ?[:,]");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R+");
    private static final int LONGEST_PASSAGE = 400;
    private static final int SHORT_LINE = 80;

    /** Most texts hold none of these: that shall cost little, since every imported value is read. */
    private static final List<String> TRACES = List.of(
            ("ignor disregard forget overrid bypass neglect missacht vergiss vergess ubergeh verwirf zapom nedb prehli olvid oubli diment negeer vergeet desconsid "
                            + "trascur instru prompt anweis vorgab befehl pokyn prikaz consign istruz polecen gpt llm chatbot bot claude gemini copilot model assist asisten "
                            + "inteligen sprach taalmodel haiku poem poetbot recipe recept rezept joke song basen basnic gedicht witz vtip reim system role\" === ## <| [inst <<sys "
                            + "</ <sys <assist <user <tool decode dekod message nachricht zprav e-mail email mail antwort answer odpov reply respon pirat jailbreak "
                            + "from-now pretend precedence mention erwahn zmin uved generat summari generier zusammenfass shrn generov automat wahrend codeword keyword code-word password phrase kennwort codewort slovo heslo subject betreff predmet outreach letter pitch tell inform assure convince sage teile versicher rekni sdel oznam task aufgabe ukolem above {{ {% ${ human: user: <func tool_ function_ print игнор забуд ігнор 忽 無視 指 end-of")
                    .split(" "));

    private static final List<String> SMALL = List.of(
            "end of ",
            "ai reading",
            " ai",
            "ai ",
            "ai:",
            " ki",
            "ki ",
            "ki:",
            "from now on",
            "you are now",
            "od ted",
            "ab jetzt",
            "ab sofort",
            "system:",
            "admin");

    private Suspicion() {}

    /** A text without its suspicious passages, and those. */
    record Sifted(String sound, List<String> suspicious) {}

    public static boolean of(String text) {
        return PlainText.readings(text).stream()
                .anyMatch(reading -> traced(reading)
                        && (SPEAKS_TO_A_MACHINE.matcher(reading).find()
                                || ADDRESSES_A_MACHINE.matcher(reading).find()));
    }

    private static boolean traced(String reading) {
        return TRACES.stream().anyMatch(reading::contains) || SMALL.stream().anyMatch(reading::contains);
    }

    static Sifted sift(String text) {
        if (!of(text)) {
            return new Sifted(text, List.of());
        }
        StringBuilder sound = new StringBuilder();
        List<String> suspicious = new ArrayList<>();
        boolean headed = false;
        for (String line : text.split("\\R")) {
            boolean speaking = headed;
            headed = false;
            for (String sentence : SENTENCE_END.split(line)) {
                if (of(sentence)) {
                    speaking = true;
                    headed = sentence.length() < SHORT_LINE && line.endsWith(sentence);
                }
                // What follows an instruction in the same paragraph, or under it as a heading, belongs to it.
                if (speaking) {
                    suspicious.add(cut(sentence));
                } else {
                    sound.append(sentence).append(' ');
                }
            }
            sound.append('\n');
        }
        // An instruction spread over several sentences shows only as a whole: then nothing of the text is used.
        if (of(sound.toString().replaceAll("\\s+", " "))) {
            suspicious.add(cut(text));
            return new Sifted("", suspicious);
        }
        return new Sifted(sound.toString().strip(), suspicious);
    }

    private static String cut(String passage) {
        String line = passage.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_PASSAGE ? line : line.substring(0, LONGEST_PASSAGE) + "…";
    }
}
