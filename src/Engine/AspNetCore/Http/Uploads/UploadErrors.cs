using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The errors of multipart requests.</summary>
internal static class UploadErrors
{
    public const string NoRoom =
        "An uploaded file cannot be stored. GraphQL:Uploads:TemporaryFolder must be a folder that the server can write to, with enough space for uploads.";

    public const string FileMoved = "The uploaded file has been moved.";

    public static MalformedRequestException PreflightMissing() =>
        Malformed(StatusCodes.Status400BadRequest, "HC0077", "Multi-part requests must include a GraphQL preflight header. Send `GraphQL-Preflight: 1`.");

    public static MalformedRequestException UnreadableForm(string reason) =>
        Malformed(StatusCodes.Status400BadRequest, "HC0033", $"The multipart form could not be read. {reason}");

    public static MalformedRequestException NoOperations() =>
        Unprocessable("HC0034", "No 'operations' specified. The first field of the form must be 'operations'.");

    public static MalformedRequestException MapBeforeOperations() => Unprocessable("HC0035", "Misordered multipart fields; 'map' should follow 'operations'.");

    public static MalformedRequestException FileBeforeMap() => Unprocessable("HC0035", "Misordered multipart fields; files should follow 'map'.");

    public static MalformedRequestException InvalidOperations(string? fault = null) =>
        Malformed(
            StatusCodes.Status400BadRequest,
            "HC0036",
            "Invalid JSON in the `operations` multipart field; expected a request, or a list of them" + (fault is null ? "." : $": {fault}")
        );

    public static MalformedRequestException NoPaths(string key) => Unprocessable("HC0037", $"No object paths specified for key '{key}' in 'map'.");

    public static MalformedRequestException FileMissing(string key) => Unprocessable("HC0038", $"File of key '{key}' is missing.");

    public static MalformedRequestException VariableNotFound(string path) =>
        Unprocessable("HC0039", $"The variable that the path `{path}` in `map` begins with is not in `variables`.");

    public static MalformedRequestException InvalidStructure(string path) =>
        Unprocessable("HC0040", $"The variable structure is invalid. The value at `{path}` must be null; the file replaces it.");

    public static MalformedRequestException InvalidPath(string path) => Unprocessable("HC0041", $"Invalid variable path `{path}` in `map`.");

    public static MalformedRequestException PathOutsideVariables(string path) =>
        Unprocessable(
            "HC0042",
            $"The variable path must start with `variables`, in a batch with the place of the request and `variables`, and not be `{path}`."
        );

    public static MalformedRequestException InvalidMap(string? fault = null) =>
        Malformed(
            StatusCodes.Status400BadRequest,
            "HC0043",
            "Invalid JSON in the `map` multipart field; expected an object with a list of paths for each file, such as {\"0\":[\"variables.file\"]}"
                + (fault is null ? "." : $": {fault}")
        );

    public static MalformedRequestException NoMap() => Unprocessable("HC0044", "No `map` specified. The second field of the form must be 'map'.");

    public static MalformedRequestException TooManyFiles(int limit) =>
        TooLarge("MAX_UPLOAD_FILES_EXCEEDED", string.Create(CultureInfo.InvariantCulture, $"At most {limit} files may be uploaded at a time."));

    public static MalformedRequestException FileTooLarge(string name, long limit) =>
        TooLarge(
            "MAX_UPLOAD_FILE_SIZE_EXCEEDED",
            string.Create(CultureInfo.InvariantCulture, $"The file `{name}` is too large: a file may have at most {limit} bytes.")
        );

    public static MalformedRequestException FilesTooLarge(long limit) =>
        TooLarge(
            "MAX_UPLOAD_SIZE_EXCEEDED",
            string.Create(CultureInfo.InvariantCulture, $"The files are too large: those of a request may have at most {limit} bytes together.")
        );

    public static MalformedRequestException MapTooLarge(int limit) =>
        TooLarge(
            "MAX_UPLOAD_MAP_SIZE_EXCEEDED",
            string.Create(CultureInfo.InvariantCulture, $"The field `map` is too large: it may have at most {limit} bytes.")
        );

    public static MalformedRequestException TooManyUploads() =>
        Malformed(StatusCodes.Status503ServiceUnavailable, "TOO_MANY_UPLOADS", "The server handles as many uploads as it can. Try again later.");

    public static MalformedRequestException TooManyUploadsOfClient(int limit) =>
        Malformed(
            StatusCodes.Status429TooManyRequests,
            "TOO_MANY_UPLOADS",
            string.Create(CultureInfo.InvariantCulture, $"Too many uploads: a client may have at most {limit} at a time.")
        );

    private static MalformedRequestException TooLarge(string code, string message) => Malformed(StatusCodes.Status413PayloadTooLarge, code, message);

    private static MalformedRequestException Malformed(int status, string code, string message) =>
        new(status, new GraphQLError { Message = message, Code = code });

    private static MalformedRequestException Unprocessable(string code, string message) =>
        new(StatusCodes.Status400BadRequest, new GraphQLError { Message = message, Code = code }, StatusCodes.Status422UnprocessableEntity);
}
