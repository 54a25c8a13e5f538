using System.Text;
using System.Xml.Linq;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Converts documentation comments to Markdown.</summary>
internal static class XmlDocumentationText
{
    /// <summary>
    /// Returns the text of an element: references become the names used in the schema, code becomes Markdown code, and line breaks become spaces.
    /// </summary>
    public static string? Flatten(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        var paragraphs = text.ToString().Split("\n\n").Select(CollapseWhitespace).Where(static paragraph => paragraph.Length > 0);
        var result = string.Join("\n\n", paragraphs);
        return result.Length == 0 ? null : result;
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText { Value: var plain })
            {
                text.Append(plain.Replace("\r", "").Replace('\n', ' '));
            }
            else if (node is XElement child)
            {
                AppendElement(text, child);
            }
        }
    }

    private static void AppendElement(StringBuilder text, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" when element.IsEmpty:
                text.Append(ReferenceName(element));
                break;
            case "paramref" or "typeparamref":
                text.Append('`').Append(element.Attribute("name")?.Value).Append('`');
                break;
            case "c" or "code":
                text.Append('`');
                Append(text, element);
                text.Append('`');
                break;
            case "para":
                text.Append("\n\n");
                Append(text, element);
                text.Append("\n\n");
                break;
            case "item":
                text.Append("\n\n- ");
                Append(text, element);
                break;
            default:
                Append(text, element);
                break;
        }
    }

    private static string ReferenceName(XElement element)
    {
        if (element.Attribute("langword")?.Value is { } word)
        {
            return $"`{word}`";
        }
        if (element.Attribute("href")?.Value is { } href)
        {
            return href;
        }
        var reference = element.Attribute("cref")?.Value ?? "";
        var name = reference.Length > 2 ? reference[2..] : reference;
        var parameters = name.IndexOf('(', StringComparison.Ordinal);
        if (parameters >= 0)
        {
            name = name[..parameters];
        }
        name = name[(name.LastIndexOf('.') + 1)..];
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        if (arity >= 0)
        {
            name = name[..arity];
        }
        return reference[..1] switch
        {
            "P" or "M" => $"`{NamingConventions.ToCamelCase(name)}`",
            "F" => $"`{NamingConventions.ToScreamingSnakeCase(name)}`",
            _ => $"`{name}`",
        };
    }

    private static string CollapseWhitespace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
