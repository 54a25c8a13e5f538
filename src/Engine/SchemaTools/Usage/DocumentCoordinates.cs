using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Finds the elements of a schema that a document uses, as schema coordinates: fields, arguments, input fields, enum values, directives, and the types of all
/// of these. Without them, the document would not be valid. Everything in the document counts, also what a request skips.
/// </summary>
/// <remarks>
/// A field that is selected on an interface is one of the interface. Introspection and the standard scalars are left out, and values of variables, which
/// <see cref="VariableCoordinates" /> finds.
/// </remarks>
public sealed class DocumentCoordinates
{
    private readonly GraphQLSchema _schema;
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    private DocumentCoordinates(GraphQLSchema schema) => _schema = schema;

    /// <summary>Returns the coordinates of the elements that a document uses, without duplicates.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">A document that is valid for the schema. Names that the schema does not have are ignored.</param>
    public static IReadOnlyCollection<string> Collect(GraphQLSchema schema, DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var coordinates = new DocumentCoordinates(schema);
        foreach (var definition in document.Definitions)
        {
            coordinates.AddDefinition(definition);
        }
        return coordinates._found;
    }

    private void AddDefinition(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation when _schema.GetRootType(operation.Operation) is { } root:
                foreach (var variable in operation.VariableDefinitions)
                {
                    AddVariable(variable);
                }
                AddSelections(root, operation.SelectionSet);
                AddDirectives(operation.Directives);
                break;
            case FragmentDefinitionNode fragment when _schema.FindType(fragment.TypeCondition) is { } type:
                AddSelections(type.NamedType(), fragment.SelectionSet);
                AddDirectives(fragment.Directives);
                break;
        }
    }

    private void AddVariable(VariableDefinitionNode variable)
    {
        AddDirectives(variable.Directives);
        if (_schema.FindType(variable.Type) is not { } type)
        {
            return;
        }
        AddType(type.NamedType());
        if (variable.DefaultValue is { } value)
        {
            AddValue(type, value);
        }
    }

    private void AddSelections(NamedType type, SelectionSetNode selections)
    {
        AddType(type);
        foreach (var selection in selections.Selections)
        {
            AddDirectives(selection.Directives);
            switch (selection)
            {
                case FieldNode field:
                    AddField(type, field);
                    break;
                case InlineFragmentNode { TypeCondition: null } fragment:
                    AddSelections(type, fragment.SelectionSet);
                    break;
                case InlineFragmentNode fragment when _schema.FindType(fragment.TypeCondition!) is { } condition:
                    AddSelections(condition.NamedType(), fragment.SelectionSet);
                    break;
            }
        }
    }

    private void AddField(NamedType type, FieldNode node)
    {
        if (node.Name.Value.StartsWith("__", StringComparison.Ordinal) || !_schema.TryGetField(type, node.Name.Value, out var field))
        {
            return;
        }
        var coordinate = $"{type.Name}.{field.Name}";
        _found.Add(coordinate);
        AddArguments(coordinate, field.Arguments, node.Arguments);
        var named = field.Type.NamedType();
        AddType(named);
        if (node.SelectionSet is { } selections)
        {
            AddSelections(named, selections);
        }
    }

    private void AddDirectives(IReadOnlyList<DirectiveNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (_schema.TryGetDirective(node.Name.Value, out var directive))
            {
                _found.Add($"@{directive.Name}");
                AddArguments($"@{directive.Name}", directive.Arguments, node.Arguments);
            }
        }
    }

    private void AddArguments(string owner, NamedMap<InputValueDefinition> arguments, IReadOnlyList<ArgumentNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (arguments.TryGet(node.Name.Value, out var argument))
            {
                _found.Add($"{owner}({argument.Name}:)");
                AddValue(argument.Type, node.Value);
            }
        }
    }

    private void AddValue(IType type, ValueNode node)
    {
        switch (node, type.NamedType())
        {
            case (ListValueNode list, { } named):
                foreach (var item in list.Items)
                {
                    AddValue(named, item);
                }
                break;
            case (ObjectValueNode value, InputObjectType input):
                AddType(input);
                foreach (var member in value.Fields)
                {
                    if (input.Fields.TryGet(member.Name.Value, out var field))
                    {
                        _found.Add($"{input.Name}.{field.Name}");
                        AddValue(field.Type, member.Value);
                    }
                }
                break;
            case (EnumValueNode value, EnumType choices) when choices.Values.Contains(value.Value):
                AddType(choices);
                _found.Add($"{choices.Name}.{value.Value}");
                break;
        }
    }

    private void AddType(NamedType type)
    {
        if (!BuiltInScalars.IsSpecified(type.Name))
        {
            _found.Add(type.Name);
        }
    }
}
