namespace Qplet.GraphQL.Execution;

/// <summary>The messages about directives that publish documents.</summary>
internal static class PublishingErrors
{
    public const string NotOneOperation = "A published document must have exactly one operation.";

    public const string NoName = "A published operation must have a name.";

    public const string Subscription = "A subscription cannot be published.";

    public const string NotAnExample = "An example must be an object with the members `parameters` and `answer`.";

    public const string NotOneField = "An operation with @http must select exactly one field, whose value is the answer, outside of fragments.";

    public static string MethodOfQuery(string method) => $"A query cannot have the method {method}. Use GET, or POST if it has a body.";

    public const string MethodOfMutation = "A mutation cannot have the method GET. Use POST, PUT, PATCH or DELETE.";

    public const string UnknownMethod = "The argument method must be GET, POST, PUT, PATCH or DELETE.";

    public const string RouteMissing = "The directive @http must have the argument route.";

    public const string RouteNotAbsolute = "A route must begin with a slash and cannot end with one.";

    public static string SegmentInvalid(string segment) =>
        $"The segment \"{segment}\" of the route is not valid. Use letters, digits and -._~, or a parameter such as {{id}} or {{id:$releaseId}}.";

    public static string ParameterTwice(string name) => $"The parameter \"{name}\" occurs twice.";

    public static string ParameterWithoutName(string text) => $"The parameter \"{text}\" has no name.";

    public static string UnknownVariable(string parameter, string variable) =>
        $"The parameter \"{parameter}\" sets the variable ${variable}, which the operation does not have.";

    public static string UnknownField(string parameter, string type, string field) =>
        $"The parameter \"{parameter}\" sets the field \"{field}\", which the type {type} does not have.";

    public static string SetTwice(string parameter, string other) =>
        $"The parameters \"{other}\" and \"{parameter}\" set the same variable or field. Leave one of them out.";

    public static string NotForPath(string parameter, string type) =>
        $"The parameter \"{parameter}\" of the route cannot have the type {type}: a path has no lists and no objects.";

    public static string NotSet(string variable) => $"No parameter sets the required variable ${variable}.";

    public static string BodyOfGet(string variable) => $"The variable ${variable} cannot be a body, because GET requests have none.";

    public static string BodyTwice => "Only one variable can be the body.";

    public static string BodyIsParameter(string variable) => $"The variable ${variable} is the body, so no parameter can set it as a whole.";

    public static string NoSuchParameter(string argument, string name) => $"The argument {argument} names \"{name}\", which is not in queryParameters.";

    public static string NotAList(string parameter, string type) =>
        $"The parameter \"{parameter}\" has the type {type}, which is not a list, and cannot be comma-separated.";

    public static string NotBoolean(string parameter, string type) =>
        $"The parameter \"{parameter}\" sets a variable of the type {type}, but its values can only switch variables of the type Boolean on.";

    public static string NotACursor(string parameter, string type) =>
        $"The parameter \"{parameter}\" has the number of a page, so its variable must be a String for the argument after, and not {type}.";

    public static string PageWithoutSize(string parameter, string size) =>
        $"The parameter \"{parameter}\" has the number of a page, so \"{size}\" must be a parameter whose variable has a number as default.";

    public static string ListOfLists(string parameter, string type) =>
        $"The parameter \"{parameter}\" has the type {type}, which a query string has only as JSON: name it in the argument json.";

    public static string UnknownArgument(string directive, string argument) => $"The directive @{directive} has no argument {argument}.";

    public static string WrongArgument(string directive, string argument, string expected) => $"The argument {argument} of @{directive} must be {expected}.";

    public static string RepeatedDirective(string directive) => $"The directive @{directive} occurs twice.";

    public static string RouteTaken(string route) => $"Another document already has the route {route}.";

    public static string ToolTaken(string tool) => $"Another document already is the tool {tool}.";

    public static string OperationTaken(string name) => $"Another document already has the ID or operation name {name}.";

    public const string NotPublished = "A shipped document must have the directive @http or @mcpTool.";
}
