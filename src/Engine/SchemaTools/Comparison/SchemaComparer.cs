using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Finds the changes between two schemas that clients or readers of the documentation may notice.</summary>
public sealed partial class SchemaComparer
{
    private readonly GraphQLSchema _old;
    private readonly GraphQLSchema _new;
    private readonly List<SchemaChange> _changes = [];

    private SchemaComparer(GraphQLSchema old, GraphQLSchema @new)
    {
        _old = old;
        _new = @new;
    }

    /// <summary>Returns all changes, in the order of the old schema, followed by additions.</summary>
    public static IReadOnlyList<SchemaChange> Compare(GraphQLSchema oldSchema, GraphQLSchema newSchema)
    {
        var comparer = new SchemaComparer(oldSchema, newSchema);
        comparer.CompareSchemas();
        comparer.CompareTypes();
        comparer.CompareDirectives();
        return comparer._changes;
    }

    private void CompareSchemas()
    {
        CompareDescriptions("schema", "the schema", _old.Description, _new.Description);
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var name = operation.Keyword;
            switch (_old.GetRootType(operation)?.Name, _new.GetRootType(operation)?.Name)
            {
                case ({ } oldRoot, null):
                    Add(ChangeSeverity.Breaking, "ROOT_TYPE_REMOVED", "schema", $"The {name} root type {oldRoot} was removed.");
                    break;
                case (null, { } newRoot):
                    Add(ChangeSeverity.Safe, "ROOT_TYPE_ADDED", "schema", $"The {name} root type {newRoot} was added.");
                    break;
                case ({ } oldRoot, { } newRoot) when oldRoot != newRoot:
                    Add(ChangeSeverity.Breaking, "ROOT_TYPE_CHANGED", "schema", $"The {name} root type changed from {oldRoot} to {newRoot}.");
                    break;
            }
        }
    }

    private void CompareTypes()
    {
        foreach (var oldType in _old.Types.Values)
        {
            if (!_new.TryGetType(oldType.Name, out var newType))
            {
                Add(
                    ChangeSeverity.Breaking,
                    "TYPE_REMOVED",
                    oldType.Name,
                    BuiltInScalars.IsSpecified(oldType.Name)
                        ? $"Standard scalar {oldType} was removed because it is not referenced anymore."
                        : $"{oldType} was removed."
                );
                continue;
            }

            if (oldType.Kind == newType.Kind)
            {
                CompareTypes(oldType, newType);
            }
            else
            {
                Add(
                    ChangeSeverity.Breaking,
                    "TYPE_CHANGED_KIND",
                    oldType.Name,
                    $"{oldType} changed from {NameOf(oldType.Kind)} type to {NameOf(newType.Kind)} type."
                );
            }
        }

        foreach (var newType in _new.Types.Values.Where(type => !_old.Types.ContainsKey(type.Name)))
        {
            Add(ChangeSeverity.Safe, "TYPE_ADDED", newType.Name, $"{newType} was added.");
        }
    }

    private void CompareTypes(NamedType oldType, NamedType newType)
    {
        CompareDescriptions(oldType.Name, oldType.Name, oldType.Description, newType.Description);
        switch (oldType, newType)
        {
            case (ComplexType oldComplex, ComplexType newComplex):
                CompareFields(oldComplex, newComplex);
                CompareInterfaces(oldComplex, newComplex);
                break;
            case (UnionType oldUnion, UnionType newUnion):
                CompareMembers(oldUnion, newUnion);
                break;
            case (EnumType oldEnum, EnumType newEnum):
                CompareValues(oldEnum, newEnum);
                break;
            case (InputObjectType oldInput, InputObjectType newInput):
                CompareInputs(oldInput, newInput);
                break;
            case (ScalarType oldScalar, ScalarType newScalar) when oldScalar.SpecifiedBy?.OriginalString != newScalar.SpecifiedBy?.OriginalString:
                Add(ChangeSeverity.Safe, "SPECIFIED_BY_CHANGED", oldScalar.Name, $"The specification of {oldScalar} has changed.");
                break;
        }
    }

    private void CompareDirectives()
    {
        foreach (var oldDirective in _old.Directives.Values)
        {
            if (_new.TryGetDirective(oldDirective.Name, out var newDirective))
            {
                CompareDirectives(oldDirective, newDirective);
            }
            else
            {
                Add(ChangeSeverity.Breaking, "DIRECTIVE_REMOVED", $"@{oldDirective.Name}", $"Directive @{oldDirective.Name} was removed.");
            }
        }

        foreach (var newDirective in _new.Directives.Values.Where(directive => !_old.Directives.ContainsKey(directive.Name)))
        {
            Add(ChangeSeverity.Safe, "DIRECTIVE_ADDED", $"@{newDirective.Name}", $"Directive @{newDirective.Name} was added.");
        }
    }

    private void CompareDirectives(DirectiveDefinition oldDirective, DirectiveDefinition newDirective)
    {
        var name = $"@{oldDirective.Name}";
        CompareDescriptions(name, name, oldDirective.Description, newDirective.Description);
        CompareArguments(name, oldDirective.Arguments, newDirective.Arguments, isDirective: true);
        if (oldDirective.IsRepeatable && !newDirective.IsRepeatable)
        {
            Add(ChangeSeverity.Breaking, "DIRECTIVE_REPEATABLE_REMOVED", name, $"Repeatable flag was removed from {name}.");
        }
        if (!oldDirective.IsRepeatable && newDirective.IsRepeatable)
        {
            Add(ChangeSeverity.Safe, "DIRECTIVE_REPEATABLE_ADDED", name, $"Repeatable flag was added to {name}.");
        }
        foreach (var location in (oldDirective.Locations & ~newDirective.Locations).GetNames())
        {
            Add(ChangeSeverity.Breaking, "DIRECTIVE_LOCATION_REMOVED", name, $"{location} was removed from {name}.");
        }
        foreach (var location in (newDirective.Locations & ~oldDirective.Locations).GetNames())
        {
            Add(ChangeSeverity.Safe, "DIRECTIVE_LOCATION_ADDED", name, $"{location} was added to {name}.");
        }
    }

    private void CompareDescriptions(string coordinate, string subject, string? oldDescription, string? newDescription)
    {
        if (oldDescription != newDescription)
        {
            Add(ChangeSeverity.Safe, "DESCRIPTION_CHANGED", coordinate, $"The description of {subject} has changed.");
        }
    }

    private void CompareDeprecations(string coordinate, string? oldReason, string? newReason)
    {
        if (oldReason is null && newReason is not null)
        {
            Add(ChangeSeverity.Safe, "DEPRECATION_ADDED", coordinate, $"{coordinate} was deprecated: {newReason}");
        }
        else if (oldReason is not null && newReason is null)
        {
            Add(ChangeSeverity.Safe, "DEPRECATION_REMOVED", coordinate, $"{coordinate} is no longer deprecated.");
        }
        else if (oldReason != newReason)
        {
            Add(ChangeSeverity.Safe, "DEPRECATION_REASON_CHANGED", coordinate, $"The reason why {coordinate} is deprecated has changed.");
        }
    }

    private void Add(ChangeSeverity severity, string kind, string coordinate, string description) =>
        _changes.Add(new SchemaChange(severity, kind, coordinate, description));

    private static string NameOf(TypeKind kind) =>
        kind switch
        {
            TypeKind.Scalar => "a Scalar",
            TypeKind.Object => "an Object",
            TypeKind.Interface => "an Interface",
            TypeKind.Union => "a Union",
            TypeKind.Enum => "an Enum",
            _ => "an Input",
        };
}
