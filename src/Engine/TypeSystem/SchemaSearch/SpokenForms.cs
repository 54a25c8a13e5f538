using System.Collections.Frozen;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Reads words as they are spoken and typed in haste, such as <c>wanna</c> for <c>want to</c>, and irregular forms of verbs, such as <c>wrote</c> for
/// <c>write</c>.
/// </summary>
internal static class SpokenForms
{
    private static readonly FrozenDictionary<string, string[]> s_forms = Read(
        """
        what is: whats
        when is: whens
        where is: wheres
        who is: whos
        how is: hows
        that is: thats
        there is: theres
        let us: lets
        i am: im
        i have: ive
        you are: youre
        you have: youve
        they are: theyre
        do not: dont
        does not: doesnt
        did not: didnt
        is not: isnt aint
        are not: arent
        was not: wasnt
        were not: werent
        have not: havent
        has not: hasnt
        can not: cannot cant
        could not: couldnt
        will not: wont
        would not: wouldnt
        should not: shouldnt
        want to: wanna
        going to: gonna
        have to: gotta hafta
        let me: lemme
        give me: gimme
        kind of: kinda
        sort of: sorta
        any more: anymore
        a lot: alot
        no longer: nolonger
        somebody: someone sb sbdy
        anybody: anyone
        everybody: everyone
        nobody: noone
        you: u ya
        your: ur
        are: r
        please: pls plz plss
        because: cuz coz cos bc
        now: rn
        about: abt bout
        with: w
        people: ppl peeps
        message: msg
        messages: msgs
        picture: pic
        pictures: pics
        notification: notif
        notifications: notifs
        account: acc acct
        password: pw pwd passwd
        conversation: convo
        conversations: convos
        video: vid
        videos: vids
        information: infos
        favourite: fav
        favourites: favs
        tomorrow: tmrw tmr tomoz
        tonight: tonite
        birthday: bday
        nothing: nuthin nothin
        something: smth sth somethin
        see: saw
        write: wrote written
        send: sent
        say: said
        tell: told
        take: took taken
        give: gave given
        get: got gotten
        go: went gone
        come: came
        make: made
        buy: bought
        find: found
        hear: heard
        choose: chose chosen
        begin: began begun
        break: broke broken
        speak: spoke spoken
        steal: stole stolen
        hide: hid hidden
        throw: threw thrown
        know: knew known
        forget: forgot forgotten
        think: thought
        bring: brought
        keep: kept
        meet: met
        pay: paid
        sell: sold
        sing: sang sung
        """
    );

    /// <summary>Words that add nothing to a request, such as greetings and exclamations.</summary>
    private static readonly FrozenSet<string> s_exclamations = (
        "yo hey hi hello oi lol lmao omg omfg wtf ffs hmm hm oops ugh damn dang gosh argh thx thanks thank cheers tbh imo btw bro bruh literally honestly "
        + "basically actually really seriously yeah yep nope ok okay well stupid bloody fucking freaking effing goddamn dammit please asap"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Returns whether a word is an exclamation, which is not read at all.</summary>
    public static bool IsExclamation(string word) => s_exclamations.Contains(word);

    /// <summary>Returns the usual words for a word that is spoken or irregular; null if it is neither.</summary>
    public static string[]? Find(string word) => s_forms.GetValueOrDefault(word);

    private static FrozenDictionary<string, string[]> Read(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(':', StringSplitOptions.TrimEntries))
            .SelectMany(static line => line[1].Split(' ').Select(form => (Form: form, Words: line[0].Split(' '))))
            .ToFrozenDictionary(static entry => entry.Form, static entry => entry.Words, StringComparer.Ordinal);
}
