using System.Text;
using Microsoft.Data.Sqlite;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework.Substrings;

public sealed class TrigramQueryTests
{
    [Theory]
    [InlineData("blue", "{\"t\"} : (\"blue\")")]
    [InlineData("say \"hi\"", "{\"t\"} : (\"say \"\"hi\"\"\")")]
    [InlineData("über", "{\"t\"} : (\"über\")")]
    [InlineData("日本語", "{\"t\"} : (\"日本語\")")]
    [InlineData("before\0after", "{\"t\"} : (\"before\" AND \"after\")")]
    [InlineData("onelꮳtwo", "{\"t\"} : (\"onel\" AND \"two\")")]
    public void Of_ThreeCharactersOrMore_LooksForThem(string text, string query) => TrigramQuery.Of("t", Contains(text)).ShouldBe(query);

    [Theory]
    [InlineData("")]
    [InlineData("bl")]
    [InlineData("🎵🎵")]
    [InlineData("ab\0cd")]
    public void Of_FewerCharacters_HasNoQuery(string text) => TrigramQuery.Of("t", Contains(text)).ShouldBeNull();

    [Fact]
    public void Of_EveryCharacter_FindsAllTextsThatMatch()
    {
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE x USING fts5(t, tokenize = 'trigram')";
        command.ExecuteNonQuery();
        var runes = Enumerable.Range(1, 0x1FFFF).Where(Rune.IsValid).Select(static value => new Rune(value)).Where(HasForms).ToList();
        command.CommandText = "INSERT INTO x (rowid, t) VALUES ($row, $text)";
        foreach (var form in runes.SelectMany(FormsOf).Distinct())
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$row", form.Value);
            command.Parameters.AddWithValue("$text", $"ab{form}cd");
            command.ExecuteNonQuery();
        }

        command.CommandText = "SELECT rowid FROM x WHERE x MATCH $query";
        foreach (var rune in runes)
        {
            if (TrigramQuery.Of("t", Contains($"ab{rune}cd")) is not { } query)
            {
                continue;
            }
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$query", query);
            using var reader = command.ExecuteReader();
            var found = new List<int>();
            while (reader.Read())
            {
                found.Add(reader.GetInt32(0));
            }
            FormsOf(rune).Select(static form => form.Value).Except(found).ShouldBeEmpty($"U+{rune.Value:X4}");
        }
        runes.Count(static rune => TrigramQuery.Of("t", Contains($"ab{rune}cd")) is not null).ShouldBeGreaterThan(1000);
    }

    private static TextPattern Contains(string text) => new(text, IsOpenAtStart: true, IsOpenAtEnd: true);

    private static bool HasForms(Rune rune) => FormsOf(rune).Distinct().Count() > 1;

    // The letters that `contains` treats alike.
    private static IEnumerable<Rune> FormsOf(Rune rune)
    {
        var upper = Rune.ToUpperInvariant(rune);
        return [rune, Rune.ToLowerInvariant(rune), upper, Rune.ToLowerInvariant(upper)];
    }
}
