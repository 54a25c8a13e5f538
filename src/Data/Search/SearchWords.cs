using System.Globalization;
using System.Text;
using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Search;

/// <summary>
/// Splits texts into words. A word is a run of letters and digits; an ideograph, a kana or a pictograph is a word by itself. Punctuation, spaces and other
/// signs separate words.
/// </summary>
public static class SearchWords
{
    /// <summary>The largest length of a word, in UTF-16 code units of its folded form. The rest of a longer word is ignored.</summary>
    public const int MaxLength = 64;

    private enum Role
    {
        Separator,
        Letter,
        Mark,
        Whole,
        Ignored,
    }

    /// <summary>Returns the words of a text, in their order.</summary>
    public static IReadOnlyList<SearchWord> In(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var words = new List<SearchWord>();
        var start = -1;
        var end = 0;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var role = RoleOf(rune);
            if (role is Role.Separator or Role.Whole)
            {
                Close();
            }
            if (role == Role.Whole)
            {
                words.Add(WordOf(text, position, position + rune.Utf16SequenceLength));
            }
            else if (role == Role.Letter || (role == Role.Mark && start >= 0))
            {
                start = start < 0 ? position : start;
                end = position + rune.Utf16SequenceLength;
            }
            position += rune.Utf16SequenceLength;
        }
        Close();
        return words;

        void Close()
        {
            if (start >= 0)
            {
                words.Add(WordOf(text, start, end));
                start = -1;
            }
        }
    }

    /// <summary>
    /// Returns the length of the part of a word, in UTF-16 code units of the text, that a number of code units of its folded form begin with. Accents belong
    /// to the letter before them.
    /// </summary>
    public static int LengthOfPrefix(string text, SearchWord word, int folded)
    {
        var end = 0;
        foreach (var rune in text.AsSpan(word.Start, word.Length).EnumerateRunes())
        {
            if (RoleOf(rune) == Role.Letter && TextFolding.Fold(text.Substring(word.Start, end)).Length >= folded)
            {
                break;
            }
            end += rune.Utf16SequenceLength;
        }
        return end;
    }

    private static SearchWord WordOf(string text, int start, int end)
    {
        var word = text[start..end];
        if (word.Any(IsIgnored))
        {
            word = string.Concat(word.Where(static c => !IsIgnored(c)));
        }
        var folded = TextFolding.Fold(word);
        return new(folded.Length <= MaxLength ? folded : Cut(folded), start, end - start);
    }

    private static bool IsIgnored(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static string Cut(string folded) => folded[..(char.IsHighSurrogate(folded[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];

    private static Role RoleOf(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherLetter when IsWord(rune.Value) => Role.Whole,
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber => Role.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Role.Mark,
            UnicodeCategory.OtherSymbol when rune != Rune.ReplacementChar => Role.Whole,
            UnicodeCategory.Format => Role.Ignored,
            _ => Role.Separator,
        };

    /// <summary>Returns whether a letter belongs to a script that does not separate words: Han, Hiragana or Katakana.</summary>
    private static bool IsWord(int letter) => letter is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or >= 0x20000;
}
