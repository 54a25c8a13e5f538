using System.Text;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Assigns equal numbers to equal sets of arguments of fields or directives, so any two sets can be compared in constant time.</summary>
internal sealed class ArgumentKeys
{
    private readonly Dictionary<SyntaxNode, int> _byOwner = [];
    private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal) { [""] = 0 };

    /// <summary>Returns the number of a field's arguments. The order of arguments and of input object fields is not significant.</summary>
    public int Get(FieldNode field) => Get(field, field.Arguments);

    /// <summary>Returns the number of a directive's arguments, as for a field.</summary>
    public int Get(DirectiveNode directive) => Get(directive, directive.Arguments);

    private int Get(SyntaxNode owner, IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return 0;
        }

        if (!_byOwner.TryGetValue(owner, out var key))
        {
            var text = new StringBuilder();
            foreach (var argument in arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal))
            {
                Append(text.Append(argument.Name.Value).Append(':'), argument.Value);
            }

            if (!_byText.TryGetValue(text.ToString(), out key))
            {
                key = _byText.Count;
                _byText.Add(text.ToString(), key);
            }

            _byOwner.Add(owner, key);
        }

        return key;
    }

    private static void Append(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Append(text, item);
                }

                text.Append(']');
                break;
            case ObjectValueNode fields:
                text.Append('{');
                foreach (var field in fields.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
                {
                    Append(text.Append(field.Name.Value).Append(':'), field.Value);
                }

                text.Append('}');
                break;
            default:
                text.Append(SyntaxPrinter.Print(value)).Append(' ');
                break;
        }
    }
}
