using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>A file to upload.</summary>
/// <param name="File">
/// The file, which is sent in a multipart request (GraphQL multipart request specification). Its bytes determine its kind; its name does not.
/// </param>
/// <param name="IsPublic">Whether everyone can see the file. If not, only those can who may see something that shows it.</param>
public sealed record UploadMediaAssetInput(UploadedFile File, bool IsPublic = false);
