using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>An error at one place in an input value.</summary>
/// <param name="value">The invalid part of the value.</param>
/// <param name="message">The reason.</param>
/// <param name="code">The code of the reason. Null for the code of all invalid values.</param>
internal sealed class InputError(JsonElement value, string message, string? code)
{
    private readonly List<object> _innerToOuter = [];

    public JsonElement Value => value;

    public string Message => message;

    public string? Code => code;

    /// <summary>The path to the invalid part, outermost step first: field names and list indexes.</summary>
    public IReadOnlyList<object> Path => [.. Enumerable.Reverse(_innerToOuter)];

    public void Prepend(object step) => _innerToOuter.Add(step);

    /// <summary>Returns the path as text, such as <c>.tracks[2].title</c>.</summary>
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
