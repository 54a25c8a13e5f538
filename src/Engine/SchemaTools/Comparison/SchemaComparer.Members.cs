using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <content>Comparison of type members and arguments.</content>
public sealed partial class SchemaComparer
{
    private void CompareFields(ComplexType oldType, ComplexType newType)
    {
        foreach (var oldField in oldType.Fields)
        {
            var coordinate = $"{oldType}.{oldField.Name}";
            if (!newType.Fields.TryGet(oldField.Name, out var newField))
            {
                Add(ChangeSeverity.Breaking, "FIELD_REMOVED", coordinate, $"Field {coordinate} was removed.");
                continue;
            }

            CompareDescriptions(coordinate, coordinate, oldField.Description, newField.Description);
            CompareDeprecations(coordinate, oldField.DeprecationReason, newField.DeprecationReason);
            CompareArguments(coordinate, oldField.Arguments, newField.Arguments, isDirective: false);
            CompareKinds("FIELD", $"Field {coordinate} changed", coordinate, oldField.Type, newField.Type, TypeChanges.IsSafeForOutput);
        }

        foreach (var newField in newType.Fields.Where(field => !oldType.Fields.Contains(field.Name)))
        {
            Add(ChangeSeverity.Safe, "FIELD_ADDED", $"{newType}.{newField.Name}", $"Field {newType}.{newField.Name} was added.");
        }
    }

    private void CompareInterfaces(ComplexType oldType, ComplexType newType)
    {
        foreach (var removed in oldType.Interfaces.ExceptBy(newType.Interfaces.Select(static type => type.Name), static type => type.Name))
        {
            Add(ChangeSeverity.Breaking, "IMPLEMENTED_INTERFACE_REMOVED", oldType.Name, $"{oldType} no longer implements interface {removed}.");
        }
        foreach (var added in newType.Interfaces.ExceptBy(oldType.Interfaces.Select(static type => type.Name), static type => type.Name))
        {
            Add(ChangeSeverity.Dangerous, "IMPLEMENTED_INTERFACE_ADDED", oldType.Name, $"{added} added to interfaces implemented by {oldType}.");
        }
    }

    private void CompareMembers(UnionType oldType, UnionType newType)
    {
        foreach (var removed in oldType.Members.ExceptBy(newType.Members.Select(static type => type.Name), static type => type.Name))
        {
            Add(ChangeSeverity.Breaking, "TYPE_REMOVED_FROM_UNION", oldType.Name, $"{removed} was removed from union type {oldType}.");
        }
        foreach (var added in newType.Members.ExceptBy(oldType.Members.Select(static type => type.Name), static type => type.Name))
        {
            Add(ChangeSeverity.Dangerous, "TYPE_ADDED_TO_UNION", oldType.Name, $"{added} was added to union type {oldType}.");
        }
    }

    private void CompareValues(EnumType oldType, EnumType newType)
    {
        foreach (var oldValue in oldType.Values)
        {
            var coordinate = $"{oldType}.{oldValue.Name}";
            if (!newType.Values.TryGet(oldValue.Name, out var newValue))
            {
                Add(ChangeSeverity.Breaking, "VALUE_REMOVED_FROM_ENUM", coordinate, $"Enum value {coordinate} was removed.");
                continue;
            }

            CompareDescriptions(coordinate, coordinate, oldValue.Description, newValue.Description);
            CompareDeprecations(coordinate, oldValue.DeprecationReason, newValue.DeprecationReason);
        }

        foreach (var newValue in newType.Values.Where(value => !oldType.Values.Contains(value.Name)))
        {
            Add(ChangeSeverity.Dangerous, "VALUE_ADDED_TO_ENUM", $"{newType}.{newValue.Name}", $"Enum value {newType}.{newValue.Name} was added.");
        }
    }

    private void CompareInputs(InputObjectType oldType, InputObjectType newType)
    {
        if (!oldType.IsOneOf && newType.IsOneOf)
        {
            Add(ChangeSeverity.Breaking, "ONE_OF_ADDED", oldType.Name, $"{oldType} became a OneOf type.");
        }
        if (oldType.IsOneOf && !newType.IsOneOf)
        {
            Add(ChangeSeverity.Safe, "ONE_OF_REMOVED", oldType.Name, $"{oldType} is no longer a OneOf type.");
        }

        foreach (var oldField in oldType.Fields)
        {
            var coordinate = $"{oldType}.{oldField.Name}";
            if (newType.Fields.TryGet(oldField.Name, out var newField))
            {
                CompareInputs("FIELD", "INPUT_FIELD", $"Field {coordinate} changed", coordinate, oldField, newField);
            }
            else
            {
                Add(ChangeSeverity.Breaking, "FIELD_REMOVED", coordinate, $"Field {coordinate} was removed.");
            }
        }

        foreach (var newField in newType.Fields.Where(field => !oldType.Fields.Contains(field.Name)))
        {
            var coordinate = $"{newType}.{newField.Name}";
            if (newField.IsRequired)
            {
                Add(ChangeSeverity.Breaking, "REQUIRED_INPUT_FIELD_ADDED", coordinate, $"A required field {coordinate} was added.");
            }
            else
            {
                Add(ChangeSeverity.Dangerous, "OPTIONAL_INPUT_FIELD_ADDED", coordinate, $"An optional field {coordinate} was added.");
            }
        }
    }

    private void CompareArguments(string owner, NamedMap<InputValueDefinition> oldArguments, NamedMap<InputValueDefinition> newArguments, bool isDirective)
    {
        var prefix = isDirective ? "DIRECTIVE_ARG" : "ARG";
        foreach (var oldArgument in oldArguments)
        {
            var coordinate = $"{owner}({oldArgument.Name}:)";
            if (newArguments.TryGet(oldArgument.Name, out var newArgument))
            {
                CompareInputs("ARG", "ARG", $"Argument {coordinate} has changed", coordinate, oldArgument, newArgument);
            }
            else
            {
                Add(ChangeSeverity.Breaking, $"{prefix}_REMOVED", coordinate, $"Argument {coordinate} was removed.");
            }
        }

        foreach (var newArgument in newArguments.Where(argument => !oldArguments.Contains(argument.Name)))
        {
            var coordinate = $"{owner}({newArgument.Name}:)";
            if (newArgument.IsRequired)
            {
                Add(ChangeSeverity.Breaking, $"REQUIRED_{prefix}_ADDED", coordinate, $"A required argument {coordinate} was added.");
            }
            else
            {
                Add(
                    isDirective ? ChangeSeverity.Safe : ChangeSeverity.Dangerous,
                    $"OPTIONAL_{prefix}_ADDED",
                    coordinate,
                    $"An optional argument {coordinate} was added."
                );
            }
        }
    }

    private void CompareInputs(
        string typePrefix,
        string defaultPrefix,
        string subject,
        string coordinate,
        InputValueDefinition oldInput,
        InputValueDefinition newInput
    )
    {
        CompareDescriptions(coordinate, coordinate, oldInput.Description, newInput.Description);
        CompareDeprecations(coordinate, oldInput.DeprecationReason, newInput.DeprecationReason);
        if (CompareKinds(typePrefix, subject, coordinate, oldInput.Type, newInput.Type, TypeChanges.IsSafeForInput))
        {
            CompareDefaults(defaultPrefix, coordinate, oldInput, newInput);
        }
    }

    /// <summary>Adds the change of a type; returns true if there is no change or it is safe.</summary>
    private bool CompareKinds(string prefix, string subject, string coordinate, IType oldType, IType newType, Func<IType, IType, bool> isSafe)
    {
        var description = $"{subject} type from {oldType} to {newType}.";
        if (!isSafe(oldType, newType))
        {
            Add(ChangeSeverity.Breaking, $"{prefix}_CHANGED_KIND", coordinate, description);
            return false;
        }

        if (oldType.ToString() != newType.ToString())
        {
            Add(ChangeSeverity.Safe, $"{prefix}_CHANGED_KIND_SAFE", coordinate, description);
        }
        return true;
    }

    private void CompareDefaults(string prefix, string coordinate, InputValueDefinition oldInput, InputValueDefinition newInput)
    {
        switch (oldInput.DefaultValue, newInput.DefaultValue)
        {
            case ({ } oldDefault, { } newDefault):
                var oldText = TypeChanges.Describe(oldDefault);
                var newText = TypeChanges.Describe(newDefault);
                if (oldText != newText)
                {
                    Add(
                        ChangeSeverity.Dangerous,
                        $"{prefix}_DEFAULT_VALUE_CHANGE",
                        coordinate,
                        $"{coordinate} has changed defaultValue from {oldText} to {newText}."
                    );
                }
                break;
            case ({ }, null):
                // Without the default, a non-null value becomes required.
                Add(
                    newInput.IsRequired ? ChangeSeverity.Breaking : ChangeSeverity.Dangerous,
                    $"{prefix}_DEFAULT_VALUE_CHANGE",
                    coordinate,
                    $"{coordinate} defaultValue was removed."
                );
                break;
            case (null, { } newDefault):
                Add(ChangeSeverity.Safe, $"{prefix}_DEFAULT_VALUE_ADDED", coordinate, $"{coordinate} added a defaultValue {TypeChanges.Describe(newDefault)}.");
                break;
        }
    }
}
