using System.Runtime.CompilerServices;
using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Formats syntax trees like graphql-js.</summary>
/// <remarks>
/// Blocks (selections, definitions) are written at their final indentation. Whether arguments, lists and objects fit on one line is known only after they have
/// been written, so they are written without indentation first and indented afterwards.
/// </remarks>
internal sealed partial class LayoutWriter
{
    private const int MaxLineLength = 80;

    private readonly StringBuilder _text = new();
    private int _indentation;

    public string Write(SyntaxNode node)
    {
        WriteNode(node);
        return _text.ToString();
    }

    /// <summary>Writes a node of any kind.</summary>
    /// <exception cref="InsufficientExecutionStackException">The tree was built in code and its depth exceeds the available stack.</exception>
    private void WriteNode(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case NameNode name:
                _text.Append(name.Value);
                break;
            case DocumentNode document:
                WriteDocument(document);
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case ObjectFieldNode field:
                WriteNamedValue(field.Name, field.Value);
                break;
            case TypeNode type:
                WriteType(type);
                break;
            case OperationDefinitionNode operation:
                WriteOperation(operation, allowShorthand: true);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragment(fragment);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case SelectionSetNode selectionSet:
                WriteSelectionSet(selectionSet);
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                _text.Append("...").Append(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                WriteInlineFragment(fragment);
                break;
            case ArgumentNode argument:
                WriteNamedValue(argument.Name, argument.Value);
                break;
            case DirectiveNode directive:
                WriteDirective(directive);
                break;
            default:
                WriteTypeSystemNode(node);
                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            _text.Append(i == 0 ? "" : "\n\n");
            if (document.Definitions[i] is OperationDefinitionNode operation)
            {
                // Braces after a type without fields would be parsed as its fields.
                WriteOperation(operation, allowShorthand: i == 0 || !MayTakeBraces(document.Definitions[i - 1]));
            }
            else
            {
                WriteNode(document.Definitions[i]);
            }
        }
    }

    private static bool MayTakeBraces(DefinitionNode definition) =>
        definition
            is IComplexTypeNode { Fields: [] }
                or IInputObjectTypeNode { Fields: [] }
                or IEnumTypeNode { Values: [] }
                or SchemaExtensionNode { OperationTypes: [] };

    private void WriteSeparated<T>(IReadOnlyList<T> nodes, string separator)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            _text.Append(i == 0 ? "" : separator);
            WriteNode(nodes[i]);
        }
    }

    /// <summary>Writes nodes in braces, each on its own line; writes nothing if there are no nodes.</summary>
    private void WriteBlock<T>(IReadOnlyList<T> nodes)
        where T : class, ISyntaxNode
    {
        if (nodes.Count == 0)
        {
            return;
        }

        _text.Append(" {");
        WriteIndentedLines(nodes);
        _text.Append('}');
    }

    /// <summary>Writes nodes one level deeper, each on its own line, followed by a line break.</summary>
    private void WriteIndentedLines<T>(IReadOnlyList<T> nodes)
        where T : class, ISyntaxNode
    {
        _indentation += 2;
        foreach (var node in nodes)
        {
            BreakLine();
            WriteNode((SyntaxNode)(object)node);
        }

        _indentation -= 2;
        BreakLine();
    }

    private void BreakLine() => _text.Append('\n').Append(' ', _indentation);

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            WriteNode(description);
            BreakLine();
        }
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            WriteNode(directive);
        }
    }

    private void WriteDirective(DirectiveNode directive)
    {
        _text.Append('@').Append(directive.Name.Value);
        if (directive.Arguments.Count > 0)
        {
            _text.Append('(');
            WriteSeparated(directive.Arguments, ", ");
            _text.Append(')');
        }
    }

    private void WriteNamedValue(NameNode name, ValueNode value)
    {
        _text.Append(name.Value).Append(": ");
        WriteNode(value);
    }

    /// <summary>Indents all lines that begin after a position in the text.</summary>
    private void Indent(int start, int indentation)
    {
        if (indentation == 0)
        {
            return;
        }

        var part = _text.ToString(start, _text.Length - start);
        if (part.Contains('\n'))
        {
            _text.Length = start;
            _text.Append(part.Replace("\n", "\n" + new string(' ', indentation)));
        }
    }
}
