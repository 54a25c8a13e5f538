using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Finds errors that prevent a schema from being built: unknown and duplicate names.</summary>
internal sealed class SdlChecker
{
    private readonly GraphQLSchema? _schema;
    private readonly SdlDefinitions _definitions;
    private readonly Dictionary<string, TypeDefinitionNode> _types = new(StringComparer.Ordinal);
    private readonly List<GraphQLError> _errors = [];

    private SdlChecker(GraphQLSchema? schema, SdlDefinitions definitions)
    {
        _schema = schema;
        _definitions = definitions;
    }

    /// <summary>
    /// Returns the errors. If the document was checked before, only references to unknown types are reported, without which no schema can be built.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Check(GraphQLSchema? schema, SdlDefinitions definitions, bool assumeValid)
    {
        var checker = new SdlChecker(schema, definitions);
        checker.CheckTypeNames();
        if (assumeValid)
        {
            checker._errors.Clear();
        }
        else
        {
            checker.CheckSchemaDefinitions();
            checker.CheckDirectiveNames();
            checker.CheckExtensions();
            checker.CheckMembers();
        }

        checker.CheckReferences();
        return checker._errors;
    }

    private IEnumerable<SyntaxNode> All =>
        [.. _definitions.Schemas, .. _definitions.SchemaExtensions, .. _definitions.Types, .. _definitions.TypeExtensions, .. _definitions.Directives];

    private IEnumerable<string> KnownTypeNames =>
        [.. _types.Keys, .. _schema?.Types.Keys ?? [], .. BuiltInScalars.Specified.Select(static scalar => scalar.Name)];

    private void CheckSchemaDefinitions()
    {
        for (var i = 0; i < _definitions.Schemas.Count; i++)
        {
            if (_schema is { SyntaxNodes.Count: > 0 } or { QueryType: not null } or { MutationType: not null } or { SubscriptionType: not null })
            {
                _errors.Add(SdlErrors.SchemaExists(_definitions.Schemas[i]));
            }
            else if (i > 0)
            {
                _errors.Add(SdlErrors.SecondSchema(_definitions.Schemas[i]));
            }
        }

        var roots = new Dictionary<OperationType, OperationTypeDefinitionNode>();
        foreach (var root in _definitions.OperationTypes)
        {
            if (_schema?.GetRootType(root.Operation) is not null)
            {
                _errors.Add(SdlErrors.RootTypeExists(root));
            }
            else if (!roots.TryAdd(root.Operation, root))
            {
                _errors.Add(SdlErrors.SecondRootType(roots[root.Operation], root));
            }
        }
    }

    private void CheckTypeNames()
    {
        foreach (var type in _definitions.Types)
        {
            if (_schema?.Types.ContainsKey(type.Name.Value) == true)
            {
                _errors.Add(SdlErrors.TypeExists(type.Name));
            }
            else if (!_types.TryAdd(type.Name.Value, type))
            {
                _errors.Add(SdlErrors.SecondType(_types[type.Name.Value].Name, type.Name));
            }
        }
    }

    private void CheckDirectiveNames()
    {
        var directives = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var directive in _definitions.Directives)
        {
            if (_schema?.Directives.ContainsKey(directive.Name.Value) == true)
            {
                _errors.Add(SdlErrors.DirectiveExists(directive.Name));
            }
            else if (!directives.TryAdd(directive.Name.Value, directive.Name))
            {
                _errors.Add(SdlErrors.SecondDirective(directives[directive.Name.Value], directive.Name));
            }
            CheckArguments($"@{directive.Name.Value}", directive.Arguments);
        }

        foreach (var node in All)
        {
            CheckDirectives(node, directives);
        }
    }

    private void CheckDirectives(SyntaxNode node, Dictionary<string, NameNode> directives)
    {
        if (node is DirectiveNode directive && !IsKnownDirective(directive.Name.Value, directives))
        {
            _errors.Add(SdlErrors.UnknownDirective(directive));
        }
        foreach (var child in node.GetChildren())
        {
            CheckDirectives(child, directives);
        }
    }

    private bool IsKnownDirective(string name, Dictionary<string, NameNode> directives) =>
        directives.ContainsKey(name) || BuiltInDirectives.Contains(name) || _schema?.Directives.ContainsKey(name) == true;

    private void CheckExtensions()
    {
        foreach (var extension in _definitions.TypeExtensions)
        {
            var existing = _schema?.Types.GetValueOrDefault(extension.Name.Value);
            if (_types.TryGetValue(extension.Name.Value, out var definition))
            {
                if (definition.Kind != KindOfExtended(extension))
                {
                    _errors.Add(SdlErrors.ExtendsOtherKind(extension, definition, NameOfExtended(extension)));
                }
            }
            else if (existing is null && !BuiltInScalars.IsSpecified(extension.Name.Value))
            {
                _errors.Add(SdlErrors.ExtendsNothing(extension.Name, KnownTypeNames));
            }
            else if ((existing?.Kind ?? TypeKind.Scalar) != TypeKindOfExtended(extension))
            {
                _errors.Add(SdlErrors.ExtendsOtherKind(extension, existing?.SyntaxNode, NameOfExtended(extension)));
            }
        }
    }

    private void CheckMembers()
    {
        var members = new Dictionary<(string Type, string Member), NameNode>();
        foreach (var node in _definitions.Types.Cast<INamedSyntaxNode>().Concat(_definitions.TypeExtensions))
        {
            var type = node.Name.Value;
            var existing = _schema?.Types.GetValueOrDefault(type);
            switch (node)
            {
                case IComplexTypeNode complex:
                    foreach (var field in complex.Fields)
                    {
                        CheckField(type, field.Name, (existing as ComplexType)?.Fields.Contains(field.Name.Value) == true, members);
                        CheckArguments($"{type}.{field.Name.Value}", field.Arguments);
                    }

                    break;
                case IInputObjectTypeNode input:
                    foreach (var field in input.Fields)
                    {
                        CheckField(type, field.Name, (existing as InputObjectType)?.Fields.Contains(field.Name.Value) == true, members);
                    }
                    break;
                case IEnumTypeNode @enum:
                    foreach (var value in @enum.Values)
                    {
                        if ((existing as EnumType)?.Values.Contains(value.Name.Value) == true)
                        {
                            _errors.Add(SdlErrors.EnumValueExists(type, value.Name));
                        }
                        else if (!members.TryAdd((type, value.Name.Value), value.Name))
                        {
                            _errors.Add(SdlErrors.SecondEnumValue(type, members[(type, value.Name.Value)], value.Name));
                        }
                    }

                    break;
            }
        }
    }

    private void CheckField(string type, NameNode field, bool exists, Dictionary<(string Type, string Member), NameNode> members)
    {
        if (exists)
        {
            _errors.Add(SdlErrors.FieldExists(type, field));
        }
        else if (!members.TryAdd((type, field.Value), field))
        {
            _errors.Add(SdlErrors.SecondField(type, members[(type, field.Value)], field));
        }
    }

    private void CheckArguments(string coordinate, IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        for (var i = 1; i < arguments.Count; i++)
        {
            if (arguments.Take(i).FirstOrDefault(argument => argument.Name.Value == arguments[i].Name.Value) is { } first)
            {
                _errors.Add(SdlErrors.SecondArgument(coordinate, first.Name, arguments[i].Name));
            }
        }
    }

    private void CheckReferences()
    {
        foreach (var node in All)
        {
            CheckReferences(node);
        }
    }

    private void CheckReferences(SyntaxNode node)
    {
        if (
            node is NamedTypeNode { Name: var name }
            && !_types.ContainsKey(name.Value)
            && !BuiltInScalars.IsSpecified(name.Value)
            && _schema?.Types.ContainsKey(name.Value) != true
            && !IntrospectionTypes.All.Any(type => type.Name == name.Value)
        )
        {
            _errors.Add(SdlErrors.UnknownType(name, KnownTypeNames));
        }

        foreach (var child in node.GetChildren())
        {
            CheckReferences(child);
        }
    }

    private static SyntaxKind KindOfExtended(TypeExtensionNode extension) =>
        extension switch
        {
            ScalarTypeExtensionNode => SyntaxKind.ScalarTypeDefinition,
            ObjectTypeExtensionNode => SyntaxKind.ObjectTypeDefinition,
            InterfaceTypeExtensionNode => SyntaxKind.InterfaceTypeDefinition,
            UnionTypeExtensionNode => SyntaxKind.UnionTypeDefinition,
            EnumTypeExtensionNode => SyntaxKind.EnumTypeDefinition,
            _ => SyntaxKind.InputObjectTypeDefinition,
        };

    private static TypeKind TypeKindOfExtended(TypeExtensionNode extension) =>
        extension switch
        {
            ScalarTypeExtensionNode => TypeKind.Scalar,
            ObjectTypeExtensionNode => TypeKind.Object,
            InterfaceTypeExtensionNode => TypeKind.Interface,
            UnionTypeExtensionNode => TypeKind.Union,
            EnumTypeExtensionNode => TypeKind.Enum,
            _ => TypeKind.InputObject,
        };

    private static string NameOfExtended(TypeExtensionNode extension) =>
        extension switch
        {
            ScalarTypeExtensionNode => "scalar",
            ObjectTypeExtensionNode => "object",
            InterfaceTypeExtensionNode => "interface",
            UnionTypeExtensionNode => "union",
            EnumTypeExtensionNode => "enum",
            _ => "input object",
        };
}
