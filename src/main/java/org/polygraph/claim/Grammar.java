package org.polygraph.claim;

import org.polygraph.mention.EntityClass;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.WordSet;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What assembling claims needs to know of a language's grammar: the {@code grammar} section of
 * {@code lang/<bcp47>/cues.yaml}. Words are folded.
 *
 * @param verbLast whether the verb ends the clause (Japanese, Korean, Turkish, Hindi)
 * @param conjunctions words that join the members of a list
 * @param connectors words between a thing and what it belongs to ("of", "の")
 * @param connectorsReversed whether the owner stands first ("OpenAI の CEO")
 * @param juxtaposes whether owner and thing can stand side by side with no word between them
 *     ("Apple shares"); not so in Hindi
 * @param ownersBehind whether the owner stands behind what it has, so that a name right before a
 *     word that is noun and verb alike does it ("Việt Nam | xuất khẩu")
 * @param nounMarkers words that make such a word the noun ("việc | đóng cửa", "vụ | tấn công")
 * @param subjectMarkers particles that follow a subject
 * @param otherMarkers particles that follow what is not the subject
 * @param caseMarkers those of the other markers that end a part of the clause before its verb, in
 *     scripts without spaces (に, を)
 * @param objectMarkers particles behind an object (を, 를)
 * @param holderMarkers particles behind whoever has or gets something (को, के पास)
 * @param attachedArticles articles that are written on to their noun ("ال")
 * @param attachedConjunctions what "and" is written on to the next word as ("و")
 * @param attachedPrepositions what a preposition and the article are together, by what the noun has
 *     by itself ("لل" for "ال")
 * @param prepositions words before what is not the subject
 * @param adversatives words that join two things said of one subject ("but")
 * @param clauseWords words that begin a new clause ("that", "but")
 * @param reasons words that begin a clause that says why ("because")
 * @param determiners words before a noun phrase that do not belong to it
 * @param fillers words between a noun phrase and its verb that belong to neither
 * @param genitiveArticles articles that give a noun the ending -s ("des")
 * @param caseArticles articles and the like that no subject has ("den", "einem")
 * @param accusativeArticles those of them that only an object has ("den")
 * @param verbBracket whether what tells most of a verb ends its clause behind the object, so that
 *     subject and object both stand before it ("hat … gekauft": German, Dutch)
 * @param indefinites those of the determiners that speak of somebody new ("a")
 * @param verbs verbs that are no cue and no filler, as they stand behind a subject ("kept")
 * @param verbEndings endings by which such a verb is told ("-ó")
 * @param objectVerbEndings endings that adjectives and nouns have too, so that only a word before
 *     an article, a preposition, an amount or a name is a verb by them ("-ed")
 * @param openers words that open a sentence and name nothing ("meanwhile")
 * @param levelWords words at the level that something rises or falls to: before it ("to"), or
 *     behind it where the verb comes last (Korean 로)
 * @param originWords words at the level that it comes from ("from", 에서)
 * @param originPairs words that say the same only where the level follows ("de 3 % à 4 %")
 * @param levelsBehindChange words before the level that a change came to, right behind the latter
 *     ("closed 3 % lower | at | $41")
 * @param bracketVerbs first parts of a verb whose second one ends the clause ("hat … gekauft")
 * @param objectPronouns pronouns for somebody who is told to do something ("ordered | him | to
 *     pay")
 * @param alsoNouns those of the fillers that are nouns right behind a verb ("rejected | plans")
 * @param surveys words for asking many people what they think ("poll")
 * @param ballotSides prepositions before what is voted on, behind the number of votes ("stimmten 81
 *     Abgeordnete | für | den Antrag")
 * @param voteNouns words for votes, behind their number
 * @param formerWords words before what an amount was until then, behind the new one ("down from",
 *     此前为)
 * @param formerHolders words beside an office that somebody holds no more ("former", "ex")
 * @param forecastNouns words or stems for what somebody expects ("forecast", "prognose")
 * @param objectFronts words that put the object before its verb (将)
 * @param comitatives words before whom something is done with (与), where that stands before the
 *     verb
 * @param relativeEndings what a clause before the noun that it tells of ends in (た, 的)
 * @param quotatives what a verb of saying begins with where a cue holds both (と非難)
 * @param descriptions what words end in that say what sort of firm is named next (车企)
 * @param figureEndings what nouns for figures end in, that stand beside their amount with no verb
 *     (率, 額), in scripts that write them on
 * @param levelCopulas what stands behind such an amount and says only that it is so (で, 으로)
 * @param viewEndings what words before the subject end in that say how a thing is looked at (分业务|看)
 * @param things what common nouns end in that are no names (项目, 拠点), in scripts without spaces
 * @param targets words before to whom something is done (对), where that stands before the verb
 * @param stakes words for a part of somebody ("shares"), behind whose it is
 * @param placeWords words before where it happens, in scripts without spaces (在)
 * @param attributeEndings last letters of a verb in front of its noun, in scripts without spaces
 *     (た)
 * @param agentWords words before who does it, where the verb is passive ("by")
 * @param agentParticles the same behind who does it ("tarafından")
 * @param passiveMarks words before who does it that make the verb behind passive (被)
 * @param passiveVerbs auxiliaries of the passive, where a participle by itself can be active, too
 *     ("wurde")
 * @param participles those of the cues that are passive beside such an auxiliary ("übernommen")
 * @param withWords words before what comes with something ("con | un alza de 3 %")
 * @param beneficiaryWords words before whom something is done for ("for")
 * @param bodies words, or how they begin, for sorts of organisations that have offices ("union")
 * @param copulas words between a person and the office that he or she has or gets ("was named");
 *     behind the person where the verb comes last
 * @param possessives words that say an office is of whom the text spoke of ("its president")
 * @param honorifics what is written on to a name and belongs to no particle (氏, 씨)
 * @param pronouns words for one person who was named before ("she")
 * @param dropsSubject whether a verb can do without a pronoun (Spanish, Japanese)
 * @param reportBacks words for what was said in the sentence before ("Das teilte … mit")
 * @param restrictives words behind a verb that make its negation an "only" ("ne … que")
 * @param futureEndings endings by which a verb tells the future ("-ará")
 * @param futureInPastEndings endings that tell the future where somebody said it ("a annoncé
 *     qu'elle investirait"), and else what is only possible
 * @param harms common nouns for events that do harm ("yangın")
 * @param describingEndings how participles end that stand behind their noun ("valorado en")
 * @param inserts words that part a verb from what it goes with ("quant à lui")
 * @param regionalOffices words in or behind an office that make it one of a region ("consejera de",
 *     "provincial")
 * @param caseEndings endings that common nouns take (Turkish)
 * @param ownerWords those of the connectors that say whose something is ("de", "della")
 * @param noAgents nouns that stand behind an agent word and name nobody who acts ("by a majority"),
 *     in languages where other common nouns there do
 * @param publicBodies words of names that no firm has ("banco central"), besides the bodies
 * @param genitives those of them, and of names, that mark the subject of a clause that is told of
 * @param nominalEndings endings of the verb of such a clause ("düşeceğini")
 * @param actors nouns that stand for somebody who acts even where nobody is named ("hükümet")
 * @param futureBeginnings what a verb of the future begins with (ست-)
 * @param adjectiveEndings endings by which an adjective is told where articles are attached
 * @param topicMarkers those of the subject markers that say what the sentence is about (は)
 * @param relatives words that begin a relative clause behind a comma
 * @param subjectRelatives those of the relatives that are the subject of their clause
 * @param complementizers words that begin either a relative clause or what somebody says ("that")
 * @param comparatives words before what something is compared with, in scripts without spaces (比)
 * @param baseWords words before the time that a figure is compared with ("than", "compared with"),
 *     which is not the time it is for
 * @param baseParticles the same behind it (比, 대비)
 * @param passiveAuxiliaries words that tell the future before an infinitive and the passive with a
 *     participle ("wird")
 * @param participleEndings endings by which those participles are told from infinitives ("-t")
 * @param openingVerbEndings endings by which the verb is told that opens a sentence, where what
 *     follows has its article attached (Arabic)
 * @param unprefixed beginnings of nouns whose first letter looks like a preposition written on to
 *     them (بنك)
 * @param objectPrepositions words that a verb in front of its subject has before its object (على)
 * @param verbParticles what ends the clause of a verb that is written apart ("lehnt … ab")
 * @param restatements words before an amount that says in another measure what the one before it
 *     says ("soit 9 %", "or 9 %")
 * @param more words at a percentage that say it is so much more ("8 % | more")
 * @param fewer the same for less
 * @param moreBefore the first right before it ("mais | 9 %")
 * @param fewerBefore the second
 * @param earlier phrases for the time before, behind such a word ("a year earlier")
 * @param firmEndings what the names of firms end in behind the place that they begin with, in
 *     scripts without spaces (长江|电力)
 * @param officeBodies what offices begin with that only a body of that sort has: 局|长, in scripts
 *     without spaces
 * @param adverbials words that open a clause that says only why or how, in such scripts (受, 由于)
 * @param doneWords words before a verb that say it is so already, in such scripts (已)
 * @param timeTails what follows a time and belongs to it, in such scripts (明年|起)
 * @param numberedThings what makes a number part of a name, in such scripts (地铁16|号线)
 * @param clauseEndings endings of verbs that end a clause before another ("지난|다며")
 * @param predicateWords words that no subject of their clause follows, in scripts without spaces
 *     and languages that leave out a subject said before (将, 已)
 * @param noNames what no name begins with: characters in scripts without spaces (每, 该), else words
 * @param comparesFirst whether those words stand before the percentage
 * @param nounsCapitalised whether every noun has a capital, so that what follows the last capital
 *     of a phrase is no part of it (German)
 * @param articlesNeeded whether a common noun before its verb has an article or the like, so that a
 *     lone small word there is none (Spanish, not English)
 * @param infinitiveEndings endings of the verb form that by itself says of nobody that it is done
 *     ("constru-ir")
 * @param purposeWords words before that form for what something is to bring about ("para")
 * @param genitiveParticles particles behind an owner, before what is owned (की)
 * @param locatives prepositions before where something happens, which no verb has before its object
 *     ("en", "no")
 * @param headBehind endings or words that a clause in front of its noun ends in, where words have
 *     spaces between them and the verb comes last ("-deki", वाली)
 * @param against words for a vote against, beside its number ("14 tegen")
 * @param whereEndings endings that say where or from where, so that no subject has them ("-dan")
 * @param ofWords between a figure and its amount ("inflation | of | 3 %")
 * @param infinitiveMarks words of their own before an infinitive ("left | to | join")
 * @param tellers verbs of saying that whom it is said to stands right behind ("told | reporters")
 * @param prizes nouns that make what somebody won a prize ("won the Booker | Prize")
 * @param pricedThings nouns that an amount stands before as an adjective does ("$2bn | factory")
 * @param accusatives endings of an object right before its verb ("-ı")
 * @param reflexives small words right behind a verb, so that what stands before one is a verb
 *     ("domaga | się")
 * @param courts words for a court, or how they begin, as the subject of its clause ("tingsrätten")
 * @param verbSecond whether the verb stands second, so that the subject comes behind it where
 *     something else opens the clause ("I maj köpte | regionen")
 * @param definiteEndings endings that are a noun's article ("region-en")
 * @param inFavour words before what is voted for ("za | ustawą")
 * @param genitiveAdjectives endings of an adjective in the genitive ("региональн|ого")
 * @param home ISO code of the country whose newspapers mostly write in this language; empty where
 *     there are many
 * @param references phrases that stand for somebody named before, by class
 */
record Grammar(
        boolean verbLast,
        WordSet conjunctions,
        WordSet connectors,
        WordSet ownerWords,
        boolean connectorsReversed,
        boolean juxtaposes,
        boolean ownersBehind,
        WordSet nounMarkers,
        List<String> subjectMarkers,
        List<String> otherMarkers,
        List<String> caseMarkers,
        List<String> objectMarkers,
        List<String> holderMarkers,
        List<String> attachedArticles,
        List<String> attachedConjunctions,
        Map<String, String> attachedPrepositions,
        WordSet prepositions,
        WordSet unprefixed,
        WordSet objectPrepositions,
        WordSet adversatives,
        WordSet clauseWords,
        WordSet reasons,
        WordSet determiners,
        WordSet fillers,
        WordSet genitiveArticles,
        WordSet caseArticles,
        WordSet accusativeArticles,
        boolean verbBracket,
        WordSet indefinites,
        WordSet verbs,
        WordSet objectVerbEndings,
        WordSet openers,
        WordSet levelWords,
        WordSet originWords,
        WordSet originPairs,
        WordSet levelsBehindChange,
        WordSet bracketVerbs,
        WordSet objectPronouns,
        WordSet alsoNouns,
        WordSet surveys,
        WordSet ballotSides,
        WordSet voteNouns,
        WordSet formerWords,
        WordSet formerHolders,
        WordSet forecastNouns,
        WordSet objectFronts,
        WordSet comitatives,
        WordSet relativeEndings,
        WordSet quotatives,
        WordSet descriptions,
        WordSet figureEndings,
        WordSet levelCopulas,
        WordSet viewEndings,
        WordSet things,
        WordSet targets,
        WordSet stakes,
        WordSet placeWords,
        WordSet attributeEndings,
        WordSet agentWords,
        WordSet agentParticles,
        WordSet passiveMarks,
        WordSet passiveVerbs,
        WordSet participles,
        WordSet withWords,
        WordSet beneficiaryWords,
        WordSet bodies,
        WordSet publicBodies,
        WordSet noAgents,
        WordSet copulas,
        WordSet possessives,
        WordSet honorifics,
        WordSet pronouns,
        boolean dropsSubject,
        WordSet reportBacks,
        WordSet restrictives,
        WordSet futureEndings,
        WordSet futureInPastEndings,
        WordSet harms,
        WordSet describingEndings,
        WordSet regionalOffices,
        WordSet inserts,
        WordSet caseEndings,
        WordSet genitives,
        WordSet nominalEndings,
        WordSet actors,
        WordSet futureBeginnings,
        WordSet adjectiveEndings,
        WordSet topicMarkers,
        WordSet relatives,
        WordSet subjectRelatives,
        WordSet complementizers,
        WordSet comparatives,
        WordSet baseWords,
        WordSet baseParticles,
        WordSet passiveAuxiliaries,
        WordSet participleEndings,
        WordSet openingVerbEndings,
        WordSet verbEndings,
        WordSet verbBeginnings,
        WordSet notVerbs,
        WordSet verbParticles,
        WordSet restatements,
        WordSet more,
        WordSet fewer,
        WordSet moreBefore,
        WordSet fewerBefore,
        WordSet earlier,
        WordSet noNames,
        WordSet predicateWords,
        WordSet officeBodies,
        WordSet clauseEndings,
        WordSet timeTails,
        WordSet numberedThings,
        WordSet doneWords,
        WordSet adverbials,
        WordSet firmEndings,
        boolean comparesFirst,
        boolean nounsCapitalised,
        boolean articlesNeeded,
        WordSet infinitiveEndings,
        WordSet purposeWords,
        WordSet genitiveParticles,
        WordSet locatives,
        WordSet headBehind,
        WordSet against,
        WordSet whereEndings,
        WordSet ofWords,
        WordSet pricedThings,
        WordSet prizes,
        WordSet infinitiveMarks,
        WordSet tellers,
        WordSet accusatives,
        WordSet reflexives,
        WordSet courts,
        boolean verbSecond,
        WordSet definiteEndings,
        WordSet inFavour,
        WordSet genitiveAdjectives,
        String home,
        PhraseTrie<EntityClass> references) {

    /** Whether the verb opens its clause (Arabic). */
    boolean verbFirst() {
        return !attachedArticles.isEmpty();
    }

    /** Whether anything is known of the language. */
    boolean isKnown() {
        return this != GrammarFile.NONE;
    }

    /** Whether a folded word belongs to the grammar, and begins or ends a noun phrase at most. */
    boolean isSmall(String word) {
        return prepositions.contains(word)
                || determiners.contains(word)
                || clauseWords.contains(word)
                || conjunctions.contains(word)
                || fillers.contains(word);
    }

    private static final Map<String, Grammar> BY_LANGUAGE = new ConcurrentHashMap<>();

    static Grammar of(String language) {
        int dash = language.indexOf('-');
        String base = dash < 0 ? language : language.substring(0, dash);
        Grammar known = BY_LANGUAGE.get(base);
        return known == null ? BY_LANGUAGE.computeIfAbsent(base, GrammarFile::read) : known;
    }
}
