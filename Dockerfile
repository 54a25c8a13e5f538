# The server as an image; docs/deployment.md says how to run it. `deploy/try` runs the same steps without Docker.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# Quick: compiled as always, but the analyzers and the check of the formatting have no say here.
RUN dotnet publish src/Server -c Release -o /app -p:Quick=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The working directory has the SQLite database and the folder of the files, unless ConnectionStrings:Qplet and Media:Folder name other places.
RUN mkdir /data && chown $APP_UID /data
COPY --from=build /app /app
WORKDIR /data
VOLUME /data
USER $APP_UID
ENV ASPNETCORE_URLS=http://0.0.0.0:8080
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "/app/Qplet.GraphQL.Server.dll"]
