using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Validates the directives on definitions (<see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">section 3.13</see>): they exist, are
/// allowed at their location, are repeated only if repeatable and have all required arguments; and no directive refers to itself.
/// </summary>
internal sealed class DirectiveChecker(GraphQLSchema schema, List<GraphQLError> errors)
{
    public void Check()
    {
        CheckUses(DirectiveLocations.Schema, schema.AppliedDirectives, [.. schema.SyntaxNodes]);
        foreach (var type in schema.Types.Values.Where(static type => !IntrospectionTypes.Contains(type)))
        {
            CheckType(type);
        }
        foreach (var directive in schema.Directives.Values)
        {
            CheckInputs(DirectiveLocations.ArgumentDefinition, directive.Arguments);
            if (UsesItself(directive))
            {
                errors.Add(SchemaErrors.DirectiveUsesItself(directive));
            }
        }
    }

    private void CheckType(NamedType type)
    {
        CheckUses(LocationOf(type), type.Directives, [type.SyntaxNode, .. type.ExtensionNodes]);
        switch (type)
        {
            case ComplexType complex:
                foreach (var field in complex.Fields)
                {
                    CheckUses(DirectiveLocations.FieldDefinition, field.Directives, field.SyntaxNode);
                    CheckInputs(DirectiveLocations.ArgumentDefinition, field.Arguments);
                }

                break;
            case EnumType @enum:
                foreach (var value in @enum.Values)
                {
                    CheckUses(DirectiveLocations.EnumValue, value.Directives, value.SyntaxNode);
                }
                break;
            case InputObjectType input:
                CheckInputs(DirectiveLocations.InputFieldDefinition, input.Fields);
                break;
        }
    }

    private void CheckInputs(DirectiveLocations location, NamedMap<InputValueDefinition> inputs)
    {
        foreach (var input in inputs)
        {
            CheckUses(location, input.Directives, input.SyntaxNode);
        }
    }

    /// <summary>
    /// Checks the directives applied to one definition: those of the syntax node with their locations, or those of the model for a type not built from SDL.
    /// </summary>
    private void CheckUses(DirectiveLocations location, IReadOnlyList<AppliedDirective> applied, params ReadOnlySpan<SyntaxNode?> nodes)
    {
        var owner = nodes.Length > 0 ? nodes[0] : null;
        List<DirectiveNode> uses = [];
        foreach (var node in nodes)
        {
            uses.AddRange((node as IHasDirectives)?.Directives ?? []);
        }
        foreach (var directive in applied)
        {
            if (!uses.Exists(use => use.Name.Value == directive.Name))
            {
                uses.Add(new DirectiveNode(new NameNode(directive.Name), directive.Arguments));
            }
        }

        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (!schema.TryGetDirective(use.Name.Value, out var directive))
            {
                errors.Add(SchemaErrors.DirectiveIsUnknown(use, owner));
                continue;
            }

            if (!directive.Locations.HasFlag(location))
            {
                errors.Add(SchemaErrors.DirectiveIsMisplaced(use, location.GetNames()[0], owner));
            }
            if (!seen.TryAdd(directive.Name, use) && !directive.IsRepeatable)
            {
                errors.Add(SchemaErrors.DirectiveIsRepeated(seen[directive.Name], use));
            }
            CheckArguments(use, directive, owner);
        }
    }

    private void CheckArguments(DirectiveNode use, DirectiveDefinition directive, SyntaxNode? owner)
    {
        var seen = new Dictionary<string, ArgumentNode>(StringComparer.Ordinal);
        foreach (var argument in use.Arguments)
        {
            if (!directive.Arguments.TryGet(argument.Name.Value, out var definition))
            {
                errors.Add(SchemaErrors.DirectiveArgumentIsUnknown(use, directive, argument, owner));
            }
            else if (definition.Type.IsInputType() && LiteralProblem.FindParts(definition.Type, argument.Value, null).Any())
            {
                errors.Add(SchemaErrors.DirectiveArgumentIsInvalid(use, definition, argument, owner));
            }
            if (!seen.TryAdd(argument.Name.Value, argument))
            {
                errors.Add(SchemaErrors.DirectiveArgumentIsRepeated(seen[argument.Name.Value], argument));
            }
        }

        foreach (var definition in directive.Arguments.Where(definition => definition.IsRequired && !seen.ContainsKey(definition.Name)))
        {
            errors.Add(SchemaErrors.DirectiveArgumentIsMissing(use, definition, owner));
        }
    }

    private bool UsesItself(DirectiveDefinition directive)
    {
        var visitedDirectives = new HashSet<string>(StringComparer.Ordinal);
        var visitedTypes = new HashSet<NamedType>();
        var pending = new Stack<InputValueDefinition>(directive.Arguments);
        while (pending.TryPop(out var input))
        {
            if (Follow(input.Directives))
            {
                return true;
            }

            var type = input.Type.NamedType();
            if (!visitedTypes.Add(type))
            {
                continue;
            }
            if (Follow(type.Directives) || (type is EnumType @enum && @enum.Values.Any(value => Follow(value.Directives))))
            {
                return true;
            }
            foreach (var field in (type as InputObjectType)?.Fields ?? Enumerable.Empty<InputValueDefinition>())
            {
                pending.Push(field);
            }
        }

        return false;

        bool Follow(IReadOnlyList<AppliedDirective> applied)
        {
            foreach (var use in applied)
            {
                if (use.Name == directive.Name)
                {
                    return true;
                }
                if (!visitedDirectives.Add(use.Name) || !schema.TryGetDirective(use.Name, out var next))
                {
                    continue;
                }
                foreach (var argument in next.Arguments)
                {
                    pending.Push(argument);
                }
            }

            return false;
        }
    }

    private static DirectiveLocations LocationOf(NamedType type) =>
        type.Kind switch
        {
            TypeKind.Scalar => DirectiveLocations.Scalar,
            TypeKind.Object => DirectiveLocations.Object,
            TypeKind.Interface => DirectiveLocations.Interface,
            TypeKind.Union => DirectiveLocations.Union,
            TypeKind.Enum => DirectiveLocations.Enum,
            _ => DirectiveLocations.InputObject,
        };
}
