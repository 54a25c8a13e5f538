using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>One thing that is wrong in an input value.</summary>
/// <param name="value">The part that is wrong.</param>
/// <param name="message">Why.</param>
internal sealed class InputError(JsonElement value, string message)
{
    private readonly List<object> _innerToOuter = [];

    public JsonElement Value => value;

    public string Message => message;

    /// <summary>The way to the part, from outside: names of fields and indexes of lists.</summary>
    public IReadOnlyList<object> Path => [.. Enumerable.Reverse(_innerToOuter)];

    public void Prepend(object step) => _innerToOuter.Add(step);

    /// <summary>The way to the part as text, such as <c>.tracks[2].title</c>.</summary>
    public string FormatPath()
    {
        var text = new StringBuilder();
        foreach (var step in Path)
        {
            if (step is string name)
            {
                text.Append('.').Append(name);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"[{step}]");
            }
        }

        return text.ToString();
    }
}
