using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Reads the directive <c>@http</c> of an operation.</summary>
internal sealed class HttpRouteReader(GraphQLSchema schema, OperationDefinitionNode operation, List<PublishedDocumentProblem> problems)
{
    private const string Get = "GET";
    private const string Post = "POST";

    private readonly HttpParameterReader _parameters = new(schema, operation, problems);

    /// <summary>Reads the route. It is only complete if no problems were added.</summary>
    public HttpRoute? Read(DirectiveArguments arguments)
    {
        var method = ReadMethod(arguments);
        var route = arguments.ReadString("route");
        var queryParameters = arguments.ReadStrings("queryParameters");
        var commaSeparated = arguments.ReadStrings("commaSeparated");
        var json = arguments.ReadStrings("json");
        arguments.RejectOthers();
        if (operation.SelectionSet.Selections is not [FieldNode])
        {
            problems.Add(PublishedDocumentProblem.At(operation.SelectionSet, PublishingErrors.NotOneField));
        }
        if (route is null)
        {
            if (arguments.Directive.FindArgument("route") is null or NullValueNode)
            {
                problems.Add(PublishedDocumentProblem.At(arguments.Directive, PublishingErrors.RouteMissing));
            }
            return null;
        }

        var segments = ReadSegments(route);
        var query = _parameters.ReadQuery(queryParameters, commaSeparated, json);
        var body = ReadBody(method);
        return new HttpRoute
        {
            Method = method,
            Segments = segments,
            QueryParameters = query.Values,
            Switches = query.Switches,
            FixedParameters = query.Fixed,
            Page = query.Page,
            BodyVariable = body,
            BodyVariables = ReadBodyVariables(method, body),
        };
    }

    private string ReadMethod(DirectiveArguments arguments)
    {
        var node = arguments.ReadEnum("method");
        var isQuery = operation.Operation == OperationType.Query;
        switch (node?.Value)
        {
            case null:
                return isQuery ? Get : Post;
            case Get when !isQuery:
                problems.Add(PublishedDocumentProblem.At(node, PublishingErrors.MethodOfMutation));
                break;
            case "PUT" or "PATCH" or "DELETE" when isQuery:
                problems.Add(PublishedDocumentProblem.At(node, PublishingErrors.MethodOfQuery(node.Value)));
                break;
            case Get or Post or "PUT" or "PATCH" or "DELETE":
                break;
            default:
                problems.Add(PublishedDocumentProblem.At(node, PublishingErrors.UnknownMethod));
                break;
        }

        return node.Value;
    }

    private List<RouteSegment> ReadSegments(StringValueNode route)
    {
        var segments = new List<RouteSegment>();
        if (!route.Value.StartsWith('/') || route.Value.EndsWith('/'))
        {
            problems.Add(PublishedDocumentProblem.At(route, PublishingErrors.RouteNotAbsolute));
            return segments;
        }
        foreach (var segment in route.Value[1..].Split('/'))
        {
            if (segment is ['{', .. var inner, '}'])
            {
                if (_parameters.Read(route, inner, HttpParameterForm.Plain) is { } parameter)
                {
                    if (parameter.Type.IsList() || parameter.Type.NamedType() is InputObjectType)
                    {
                        problems.Add(PublishedDocumentProblem.At(route, PublishingErrors.NotForPath(parameter.Name, parameter.Type.ToString()!)));
                    }
                    if (segments.Any(other => other.Parameter?.Name == parameter.Name))
                    {
                        problems.Add(PublishedDocumentProblem.At(route, PublishingErrors.ParameterTwice(parameter.Name)));
                    }
                    segments.Add(new RouteSegment(null, parameter with { IsRequired = true }));
                }
            }
            else if (
                segment.Length > 0
                && segment is not ("." or "..")
                && segment.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
            )
            {
                segments.Add(new RouteSegment(segment, null));
            }
            else
            {
                problems.Add(PublishedDocumentProblem.At(route, PublishingErrors.SegmentInvalid(segment)));
            }
        }
        return segments;
    }

    private string? ReadBody(string method)
    {
        string? body = null;
        foreach (var variable in operation.VariableDefinitions.Where(static variable => variable.FindDirective(PublishedDirectives.Body) is not null))
        {
            var name = variable.Variable.Name.Value;
            if (method == Get)
            {
                problems.Add(PublishedDocumentProblem.At(variable, PublishingErrors.BodyOfGet(name)));
            }
            if (body is not null)
            {
                problems.Add(PublishedDocumentProblem.At(variable, PublishingErrors.BodyTwice));
            }
            if (_parameters.Sets(name))
            {
                problems.Add(PublishedDocumentProblem.At(variable, PublishingErrors.BodyIsParameter(name)));
            }
            body = name;
        }
        return body;
    }

    /// <summary>Returns the variables that the body sets, and reports required variables that nothing sets.</summary>
    private List<string> ReadBodyVariables(string method, string? body)
    {
        var unset = operation.VariableDefinitions.Where(variable => !_parameters.SetsPartOf(variable.Variable.Name.Value)).ToList();
        if (method != Get && body is null)
        {
            return [.. unset.Select(static variable => variable.Variable.Name.Value)];
        }
        foreach (
            var variable in unset.Where(variable => variable.Variable.Name.Value != body && variable.Type is NonNullTypeNode && variable.DefaultValue is null)
        )
        {
            problems.Add(PublishedDocumentProblem.At(variable, PublishingErrors.NotSet(variable.Variable.Name.Value)));
        }
        return body is null ? [] : [body];
    }
}
