using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Rest;

/// <summary>The errors of the REST routes.</summary>
internal static class RestErrors
{
    private const string ParameterCode = "PARAMETER_INVALID";

    /// <summary>The path is not that of a route.</summary>
    /// <param name="description">The path of the description of all routes.</param>
    public static GraphQLError RouteNotFound(string description) =>
        new() { Message = $"There is no route with this path. The OpenAPI description {description} lists all routes.", Code = "ROUTE_NOT_FOUND" };

    /// <summary>The path has routes for other methods.</summary>
    public static GraphQLError MethodNotAllowed(string method, string allowed) =>
        new() { Message = $"The method {method} is not allowed here. Use one of {allowed}.", Code = "METHOD_NOT_ALLOWED" };

    /// <summary>A form of another site could have sent the request.</summary>
    public static MalformedRequestException PreflightMissing() =>
        new(
            StatusCodes.Status400BadRequest,
            new GraphQLError
            {
                Message = $"A POST request without a body must have the header `{PreflightHeader.Name}: 1` or the Content-Type `application/json`.",
                Code = "HC0077",
            }
        );

    /// <summary>The value of the route is null, although nothing has failed.</summary>
    public static GraphQLError NotFound() => new() { Message = "Nothing was found, or you are not allowed to see it.", Code = "NOT_FOUND" };

    /// <summary>The parameters are not valid.</summary>
    public static GraphQLError ParametersInvalid(int count) =>
        new() { Message = count == 1 ? "A parameter is not valid." : "Some parameters are not valid.", Code = ParameterCode };

    public const string Rejected = "The change was rejected.";

    public static string Unknown(string name, IReadOnlyCollection<string> known) =>
        $"The parameter \"{name}\" is unknown. "
        + (known.Count == 0 ? "The route has none in the query string." : $"The route has: {string.Join(", ", known)}.");

    public static string UnknownList(string name, string known) =>
        $"The parameter \"{name}\" is unknown. Lists repeat the parameter without brackets: {known}=a&{known}=b.";

    public static string UnknownMember(string name, IEnumerable<string> known) =>
        $"The body has the member \"{name}\", which is unknown. It can have: {string.Join(", ", known)}.";

    public static string Missing(string name) => $"The parameter \"{name}\" is required.";

    public static string MissingMember(string name) => $"The body must have the member \"{name}\".";

    public const string Repeated = "it occurs more than once.";

    public static string NotValid(string name, string reason) => $"The parameter \"{name}\" is not valid: {reason}";

    public static string NotValidList(string name, string reason) =>
        $"The parameter \"{name}\" is not valid: {reason} Lists repeat the parameter: {name}=a&{name}=b.";

    public static string NotABoolean(string value) => $"\"{value}\" is not a Boolean. Use true or false.";

    public static string NotAnEnumValue(string value, EnumType type) =>
        $"\"{value}\" is not one of {string.Join(", ", type.Values.Select(static known => known.Name))}.";

    public static string NotJson(string reason) => $"it must be JSON: {reason}";

    public static string NotFixed(string value) => $"only \"{value}\" is supported.";

    public static string NotASwitch(string value, IEnumerable<string> known) => $"\"{value}\" is not one of {string.Join(", ", known)}.";

    public static string NotAPage(HttpPage page) =>
        string.Create(CultureInfo.InvariantCulture, $"it must be a number from 1 to {int.MaxValue - 1}, and \"{page.SizeName}\" as well.");

    public const string BodyNotAnObject = "The body must be a JSON object.";

    public const string BodyMissing = "The request must have a body.";

    public const string BodyUnexpected = "The request must not have a body.";

    public const string HalfSurrogate = "it has an escape sequence that is half of a surrogate pair.";

    public const string BodyHalfSurrogate = "The body has an escape sequence that is half of a surrogate pair.";
}
