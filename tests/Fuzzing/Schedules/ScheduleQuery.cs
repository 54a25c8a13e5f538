using System.Globalization;
using System.Text;

namespace Qplet.GraphQL.Fuzzing.Schedules;

/// <summary>A random selection of fields of an item, which knows what the answer must be.</summary>
internal sealed record ScheduleQuery(IReadOnlyList<(string Link, ScheduleQuery Below)> Links)
{
    private const int MaxLinks = 3;

    public static ScheduleQuery Random(Random random, int depth)
    {
        var links = ScheduleSchema.Links.Keys.OrderBy(_ => random.Next()).Take(depth == 0 ? 0 : random.Next(MaxLinks + 1));
        return new([.. links.Select(link => (link, Random(random, depth - 1)))]);
    }

    /// <summary>Returns the selection set.</summary>
    public override string ToString() => $"{{ id {string.Join(' ', Links.Select(static link => $"{link.Link} {link.Below}"))} }}";

    /// <summary>Returns the JSON of an item, worked out one field after the other.</summary>
    public string Answer(int number)
    {
        var id = ScheduleSchema.KeyOf(number);
        var json = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{id}"));
        foreach (var (link, below) in Links)
        {
            var answers = ScheduleSchema.Links[link](id).Select(below.Answer).ToList();
            json.Append(CultureInfo.InvariantCulture, $",\"{link}\":{(link == "all" ? $"[{string.Join(',', answers)}]" : answers.FirstOrDefault() ?? "null")}");
        }
        return json.Append('}').ToString();
    }
}
