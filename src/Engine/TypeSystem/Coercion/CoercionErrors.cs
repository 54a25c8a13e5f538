using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>What is said of inputs that cannot be coerced: graphql-js's wording, Hot Chocolate's codes.</summary>
internal static class CoercionErrors
{
    public const string InvalidVariableCode = "HC0016";
    public const string NotAnInputTypeCode = "HC0017";
    public const string RequiredVariableCode = "HC0018";

    public static GraphQLError VariableIsNotInput(VariableDefinitionNode variable)
    {
        var type = SyntaxPrinter.Print(variable.Type);
        return Variable(
            variable,
            $"Variable \"${NameOf(variable)}\" expected value of type \"{type}\" which cannot be used as an input type.",
            NotAnInputTypeCode,
            variable.Type,
            ("type", type));
    }

    public static GraphQLError VariableIsMissing(VariableDefinitionNode variable) => Variable(
        variable,
        $"Variable \"${NameOf(variable)}\" has invalid value: Expected a value of non-null type \"{SyntaxPrinter.Print(variable.Type)}\" to be provided.",
        RequiredVariableCode,
        variable);

    public static GraphQLError VariableIsNull(VariableDefinitionNode variable) => Variable(
        variable,
        $"Variable \"${NameOf(variable)}\" has invalid value: Expected value of non-null type \"{SyntaxPrinter.Print(variable.Type)}\" not to be null.",
        RequiredVariableCode,
        variable);

    public static GraphQLError VariableIsInvalid(VariableDefinitionNode variable, InputError error)
    {
        var path = error.FormatPath();
        var place = path.Length == 0 ? "" : $" at {path}";
        return Variable(
            variable,
            $"Variable \"${NameOf(variable)}\" has invalid value{place}: {error.Message}",
            InvalidVariableCode,
            variable,
            ("inputPath", error.Path.Count == 0 ? null : error.Path));
    }

    public static GraphQLError VariablesAreNoObject() => new() { Message = "The variables of a request must be a JSON object.", Code = InvalidVariableCode };

    public static GraphQLError VariablesAreNoText() =>
        new() { Message = "The variables hold a string that is not valid Unicode text.", Code = InvalidVariableCode };

    public static GraphQLError TooManyVariableErrors() =>
        new() { Message = "Too many errors processing variables, error limit reached. Execution aborted.", Code = InvalidVariableCode };

    public static string NotNull(IType type) => $"Expected non-nullable type \"{type}\" not to be null.";

    public static string NotAnObject(InputObjectType type) => $"Expected type \"{type}\" to be an object.";

    public static string FieldIsMissing(InputValueDefinition field) => $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.";

    public static string FieldIsUnknown(InputObjectType type, string name, bool hideSuggestions) =>
        $"Field \"{name}\" is not defined by type \"{type}\".{(hideSuggestions ? "" : NameSuggestions.DidYouMean(name, type.Fields.Select(static field => field.Name)))}";

    public static string NotExactlyOne(InputObjectType type) => $"Exactly one key must be specified for OneOf type \"{type}\".";

    public static string OneOfIsNull(string field) => $"Field \"{field}\" must be non-null.";

    public static string EnumIsNoString(EnumType type, string text, string? candidate, bool hideSuggestions) =>
        $"Enum \"{type}\" cannot represent non-string value: {text}.{SuggestValues(type, candidate, hideSuggestions)}";

    public static string EnumIsUnknown(EnumType type, string value, bool hideSuggestions) =>
        $"Value \"{value}\" does not exist in \"{type}\" enum.{SuggestValues(type, value, hideSuggestions)}";

    public static GraphQLError ArgumentIsMissing(InputValueDefinition argument) =>
        new() { Message = $"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was not provided." };

    public static GraphQLError ArgumentLacksVariable(InputValueDefinition argument, VariableNode variable) => new()
    {
        Message = $"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was provided the variable \"${variable.Name.Value}\" which was not provided a runtime value.",
        Locations = ErrorLocation.Of(variable),
    };

    public static GraphQLError ArgumentIsNull(InputValueDefinition argument, ValueNode value) => new()
    {
        Message = $"Argument \"{argument.Name}\" of non-null type \"{argument.Type}\" must not be null.",
        Locations = ErrorLocation.Of(value),
    };

    public static GraphQLError ArgumentIsInvalid(InputValueDefinition argument, ValueNode value) => new()
    {
        Message = $"Argument \"{argument.Name}\" has invalid value {DisplayText.Of(value)}.",
        Locations = ErrorLocation.Of(value),
    };

    public static GraphQLError LiteralIsInvalid(IType type, ValueNode value) => new()
    {
        Message = $"Expected value of type \"{type}\", found {DisplayText.Of(value)}.",
        Locations = ErrorLocation.Of(value),
    };

    public static GraphQLError JsonIsInvalid(InputError error)
    {
        var path = error.FormatPath();
        return new() { Message = $"Invalid value {DisplayText.Of(error.Value)}{(path.Length == 0 ? "" : $" at \"value{path}\"")}: {error.Message}" };
    }

    private static string SuggestValues(EnumType type, string? value, bool hideSuggestions) =>
        hideSuggestions || value is null ? "" : NameSuggestions.DidYouMean(value, type.Values.Select(static known => known.Name), "the enum value ");

    private static string NameOf(VariableDefinitionNode variable) => variable.Variable.Name.Value;

    private static GraphQLError Variable(VariableDefinitionNode variable, string message, string code, ISyntaxNode place, (string Key, object? Value)? detail = null)
    {
        var extensions = new OrderedDictionary<string, object?>(StringComparer.Ordinal) { ["variable"] = NameOf(variable) };
        if (detail is ({ } key, { } value))
            extensions[key] = value;
        return new GraphQLError { Message = message, Code = code, Locations = ErrorLocation.Of(place), Extensions = extensions };
    }
}
