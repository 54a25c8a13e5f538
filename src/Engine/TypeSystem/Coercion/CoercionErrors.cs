using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Errors of input coercion, with graphql-js's messages and Hot Chocolate's codes.</summary>
internal static class CoercionErrors
{
    public const string InvalidVariableCode = "HC0016";
    public const string NotAnInputTypeCode = "HC0017";
    public const string RequiredVariableCode = "HC0018";
    public const string TooManyValuesCode = "MAX_VARIABLE_VALUES_EXCEEDED";

    public static GraphQLError VariableIsNotInput(VariableDefinitionNode variable)
    {
        var type = SyntaxPrinter.Print(variable.Type);
        return Variable(
            variable,
            $"Variable \"${NameOf(variable)}\" expected value of type \"{type}\" which cannot be used as an input type.",
            NotAnInputTypeCode,
            variable.Type,
            ("type", type)
        );
    }

    public static GraphQLError VariableIsMissing(VariableDefinitionNode variable) =>
        InvalidValue(variable, $"Expected a value of non-null type \"{SyntaxPrinter.Print(variable.Type)}\" to be provided.", RequiredVariableCode);

    public static GraphQLError VariableIsNull(VariableDefinitionNode variable) =>
        InvalidValue(variable, $"Expected value of non-null type \"{SyntaxPrinter.Print(variable.Type)}\" not to be null.", RequiredVariableCode);

    public static GraphQLError VariableIsInvalid(VariableDefinitionNode variable, InputError error) =>
        InvalidValue(variable, error.Message, error.Code ?? InvalidVariableCode, error.FormatPath(), error.Path.Count == 0 ? null : error.Path);

    public static GraphQLError VariablesAreNotAnObject() => new() { Message = "The variables of a request must be a JSON object.", Code = InvalidVariableCode };

    public static GraphQLError VariablesAreNoText() =>
        new() { Message = "The variables contain a string that is not valid Unicode text.", Code = InvalidVariableCode };

    public static GraphQLError TooManyVariableErrors() =>
        new() { Message = "Too many errors processing variables, error limit reached. Execution aborted.", Code = InvalidVariableCode };

    public static GraphQLError TooManyValues() =>
        new() { Message = "The variables contain more values than a request may have, including those in lists and objects.", Code = TooManyValuesCode };

    public static string NotNull(IType type) => $"Expected non-nullable type \"{type}\" not to be null.";

    public static string NotAnObject(InputObjectType type) => $"Expected type \"{type}\" to be an object.";

    public static string FieldIsMissing(InputValueDefinition field) => $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.";

    public static string FieldIsUnknown(InputObjectType type, string name, bool hideSuggestions) =>
        $"Field \"{name}\" is not defined by type \"{type}\"."
        + $"{(hideSuggestions ? "" : NameSuggestions.DidYouMean(name, type.Fields.Select(static field => field.Name)))}";

    public static string NotExactlyOne(InputObjectType type) => $"Exactly one key must be specified for OneOf type \"{type}\".";

    public static string OneOfIsNull(string field) => $"Field \"{field}\" must be non-null.";

    public static string EnumIsNoString(EnumType type, string text, string? candidate, bool hideSuggestions) =>
        $"Enum \"{type}\" cannot represent non-string value: {text}.{SuggestValues(type, candidate, hideSuggestions)}";

    public static string EnumIsUnknown(EnumType type, string value, bool hideSuggestions) =>
        $"Value \"{value}\" does not exist in \"{type}\" enum.{SuggestValues(type, value, hideSuggestions)}";

    public static GraphQLError ArgumentIsMissing(InputValueDefinition argument, ArgumentOwner owner) =>
        new()
        {
            Message = $"Argument \"{owner.NameOf(argument)}\" of required type \"{argument.Type}\" was not provided.",
            Locations = ErrorLocation.Of(owner.Node),
        };

    public static GraphQLError ArgumentIsInvalid(InputValueDefinition argument, ArgumentOwner owner, LiteralProblem problem) =>
        new() { Message = $"Argument \"{owner.NameOf(argument)}\" {problem.Describe()}", Locations = ErrorLocation.Of(problem.Node) };

    public static GraphQLError LiteralIsInvalid(IType type, LiteralProblem problem) =>
        new() { Message = $"Value of type \"{type}\" {problem.Describe()}", Locations = ErrorLocation.Of(problem.Node) };

    public static string NotOfType(IType type, ValueNode value) => $"Expected value of type \"{type}\", found: {DisplayText.Of(value)}.";

    public static string LiteralIsNull(IType type) => $"Expected value of non-null type \"{type}\" not to be null.";

    public static string LiteralIsNoObject(InputObjectType type, ValueNode value) =>
        $"Expected value of type \"{type}\" to be an object, found: {DisplayText.Of(value)}.";

    public static string LiteralHasUnknownField(InputObjectType type, string field, ValueNode value) =>
        $"Expected value of type \"{type}\" not to include unknown field \"{field}\""
        + $"{Found(NameSuggestions.DidYouMean(field, type.Fields.Select(static known => known.Name)))}: {DisplayText.Of(value)}.";

    public static string LiteralLacksField(InputObjectType type, InputValueDefinition field, ValueNode value) =>
        $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {DisplayText.Of(value)}.";

    public static string LiteralIsNotExactlyOne(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

    public static string LiteralIsNotAnEnumValue(EnumType type, ValueNode value) =>
        $"Enum \"{type}\" cannot represent non-enum value: {DisplayText.Of(value)}.";

    public static string VariableLacksValue(VariableNode variable, IType type) =>
        $"Expected variable \"${variable.Name.Value}\" provided to type \"{type}\" to provide a runtime value.";

    public static string VariableGivesNull(VariableNode variable, IType type) =>
        $"Expected variable \"${variable.Name.Value}\" provided to non-null type \"{type}\" not to be null.";

    public static string OneOfVariableLacksValue(InputObjectType type, InputValueDefinition field, VariableNode variable) =>
        $"Expected variable \"${variable.Name.Value}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\" to provide a runtime value.";

    public static string OneOfVariableGivesNull(InputObjectType type, InputValueDefinition field, VariableNode variable) =>
        $"Expected variable \"${variable.Name.Value}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\" not to be null.";

    public static GraphQLError JsonIsInvalid(InputError error)
    {
        var path = error.FormatPath();
        return new() { Message = $"Invalid value {DisplayText.Of(error.Value)}{(path.Length == 0 ? "" : $" at \"value{path}\"")}: {error.Message}" };
    }

    private static string SuggestValues(EnumType type, string? value, bool hideSuggestions) =>
        hideSuggestions || value is null ? "" : NameSuggestions.DidYouMean(value, type.Values.Select(static known => known.Name), "the enum value ");

    private static string Found(string suggestion) => suggestion.Length == 0 ? ", found" : $".{suggestion} Found";

    private static string NameOf(VariableDefinitionNode variable) => variable.Variable.Name.Value;

    private static GraphQLError InvalidValue(VariableDefinitionNode variable, string problem, string code, string place = "", object? path = null)
    {
        var at = place.Length == 0 ? "" : $"at {place}";
        return Variable(
            variable,
            $"Variable \"${NameOf(variable)}\" has invalid value{(at.Length == 0 ? "" : $" {at}")}: {problem}",
            code,
            variable,
            ("inputPath", path)
        ) with
        {
            InputProblem = at.Length == 0 ? problem : $"{at}: {problem}",
        };
    }

    private static GraphQLError Variable(
        VariableDefinitionNode variable,
        string message,
        string code,
        ISyntaxNode place,
        (string Key, object? Value)? detail = null
    )
    {
        var extensions = new OrderedDictionary<string, object?>(StringComparer.Ordinal) { ["variable"] = NameOf(variable) };
        if (detail is ({ } key, { } value))
        {
            extensions[key] = value;
        }
        return new GraphQLError
        {
            Message = message,
            Code = code,
            Locations = ErrorLocation.Of(place),
            Extensions = extensions,
        };
    }
}
